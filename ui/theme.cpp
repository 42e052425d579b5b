// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

// Replaces every @name of the sheet by a colour; longer names first, so that @accent does not eat @accent_text.
QString coloured(QString sheet, const Theme& theme)
{
    const std::pair<QLatin1String, QColor> names[] = {
        {QLatin1String("@accent_text"), theme.accent_text},
        {QLatin1String("@warning_fill"), theme.warning_fill},
        {QLatin1String("@warning_border"), theme.warning_border},
        {QLatin1String("@warning_text"), theme.warning_text},
        {QLatin1String("@window"), theme.window},
        {QLatin1String("@card"), theme.card},
        {QLatin1String("@border"), theme.border},
        {QLatin1String("@grid"), theme.grid},
        {QLatin1String("@text"), theme.text},
        {QLatin1String("@secondary"), theme.secondary},
        {QLatin1String("@accent"), theme.accent},
    };
    for (const auto& [name, colour] : names) {
        sheet.replace(name, colour.name());
    }
    return sheet;
}

QString baseSheet()
{
    return QStringLiteral(R"(
QFrame[card="true"] { background: @card; border: 1px solid @border; border-radius: 8px; }
QLabel[role="heading"] { font-size: 11pt; font-weight: bold; }
QLabel[role="quiet"] { color: @secondary; }
QLabel[muted="true"], QComboBox[muted="true"], QAbstractSpinBox[muted="true"], QLineEdit[muted="true"] {
    color: @secondary; }

QToolBar { background: @window; border: none; border-bottom: 1px solid @border; spacing: 4px; padding: 5px 8px; }
QToolButton, QPushButton[role="choice"] { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px 9px; }
QToolButton:hover, QPushButton[role="choice"]:hover { background: @card; border-color: @border; }
QToolButton:pressed, QToolButton:open { background: @grid; border-color: @border; }
QToolButton:checked, QPushButton[role="choice"]:checked { background: @accent; color: @accent_text; border-color: @accent; }
QFileDialog QToolButton { padding: 3px; }
QToolButton[role="corner"] { color: @accent; padding: 0px 12px 0px 3px; }
QToolButton:focus, QPushButton[role="choice"]:focus { border: 1px solid @accent; }
QToolButton:checked:focus, QPushButton[role="choice"]:checked:focus { border: 1px solid @text; }
QToolButton:disabled, QPushButton[role="choice"]:disabled { color: @secondary; }
QToolButton:checked:disabled, QPushButton[role="choice"]:checked:disabled { background: @grid; color: @text; border-color: @border; }
QPushButton { background: @card; border: 1px solid @border; border-radius: 5px; padding: 5px 12px; }
QPushButton:hover { border-color: @secondary; }
QPushButton:pressed { background: @grid; }
QPushButton:checked { background: @accent; color: @accent_text; border-color: @accent; }
QPushButton:focus, QPushButton:default { border-color: @accent; }
QPushButton:checked:focus { border-color: @text; }
QPushButton:disabled { color: @secondary; background: @window; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 2px 4px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border-color: @accent; }

QLineEdit, QAbstractSpinBox { background: @card; border: 1px solid @border; border-radius: 4px; padding: 2px 5px;
    selection-background-color: @accent; selection-color: @accent_text; }
QLineEdit:hover, QAbstractSpinBox:hover { border-color: @secondary; }
QLineEdit:focus, QAbstractSpinBox:focus { border-color: @accent; }
QLineEdit[refused="true"], QAbstractSpinBox[refused="true"] { border: 2px solid @warning_text; padding: 1px 4px; }
QFrame[role="refusal"] { background: @warning_fill; border: 1px solid @warning_border; border-radius: 5px; }
QLabel[role="refused"] { background: transparent; border: none; color: @warning_text; }
QPushButton[role="refused"] { background: transparent; border: 1px solid transparent; color: @warning_text;
    text-decoration: underline; padding: 1px 4px; }
QPushButton[role="refused"]:focus { border-color: @warning_text; }
QLineEdit:disabled, QAbstractSpinBox:disabled { background: @window; color: @secondary; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QRadioButton::indicator:unchecked { width: 11px; height: 11px; border: 1px solid @secondary; border-radius: 6px;
    background: @card; }
QRadioButton::indicator:unchecked:focus { border-color: @accent; }
QCheckBox::indicator:unchecked, QListView::indicator:unchecked, QTableView::indicator:unchecked {
    width: 11px; height: 11px; border: 1px solid @secondary; border-radius: 2px;
    background: @card; }
QCheckBox::indicator:unchecked:focus { border-color: @accent; }

QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @border; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @secondary; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -6px 0; border-radius: 8px;
    border: 2px solid @secondary; background: @card; }
QSlider::handle:horizontal:hover { background: @grid; }
QSlider::handle:horizontal:focus { border-color: @accent; background: @accent; }
QSlider::sub-page:horizontal:disabled { background: @border; }

QTableView, QTreeView, QListView { background: @card; alternate-background-color: @window; border: none;
    gridline-color: @grid; selection-background-color: @accent; selection-color: @accent_text; }
QTableView::item { padding: 3px 5px; border: none; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid @accent; }
QHeaderView { background: @card; }
QHeaderView::section { background: @card; color: @secondary; border: none; border-bottom: 1px solid @border;
    padding: 5px; font-weight: bold; }
QTableCornerButton::section { background: @card; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @text; border: none; border-bottom: 3px solid transparent;
    padding: 6px 10px 4px 10px; }
QTabBar::tab:selected { color: @accent; font-weight: bold; border-bottom-color: @accent; }
QTabBar::tab:hover:!selected { border-bottom-color: @border; }
QTabBar::tab:focus { background: @grid; }

QDockWidget::title { background: transparent; padding: 6px 10px; text-align: left; }
QMainWindow::separator { background: transparent; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: @border; }
QStatusBar { color: @secondary; }
QStatusBar::item { border: none; }
QScrollArea { border: none; background: transparent; }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
)");
}

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.window = QColor(0xF3F5F7);
    theme.card = QColor(0xFFFFFF);
    theme.border = QColor(0xD3DAE1);
    theme.grid = QColor(0xECEFF2);
    theme.text = QColor(0x1F2933);
    theme.secondary = QColor(0x616E7C);
    theme.accent = QColor(0x0072B2);
    theme.accent_text = QColor(0xFFFFFF);
    theme.warning_fill = QColor(0xFFF7ED);
    theme.warning_border = QColor(0xF3C08A);
    theme.warning_text = QColor(0x7C2D12);
    theme.contenders = {QColor(0x0072B2), QColor(0xD55E00), QColor(0x8A6FB0), QColor(0x00926B)};
    theme.other_cards = {QColor(0x00926B), QColor(0xB5408A), QColor(0x8B5A2B), QColor(0x00808F), QColor(0x767500)};
    return theme;
}

Theme Theme::darkTheme()
{
    Theme theme;
    theme.dark = true;
    theme.window = QColor(0x12171D);
    theme.card = QColor(0x1B222A);
    theme.border = QColor(0x36424E);
    theme.grid = QColor(0x29323B);
    theme.text = QColor(0xE6EBF0);
    theme.secondary = QColor(0x9FADBB);
    theme.accent = QColor(0x56B4E9);
    theme.accent_text = QColor(0x0B1620);
    theme.warning_fill = QColor(0x33261A);
    theme.warning_border = QColor(0x7A5426);
    theme.warning_text = QColor(0xFFD8A8);
    theme.contenders = {QColor(0x56B4E9), QColor(0xFF9248), QColor(0xB9A3DD), QColor(0x3FCF9F)};
    theme.other_cards = {QColor(0x3FCF9F), QColor(0xF291C7), QColor(0xD9B08C), QColor(0x5AD1DC), QColor(0xCFCB5B)};
    return theme;
}

Theme Theme::print()
{
    Theme theme = light();
    theme.window = QColor(0xFFFFFF);
    theme.border = QColor(0x8A8A8A);
    theme.grid = QColor(0xDADADA);
    theme.text = QColor(Qt::black);
    theme.secondary = QColor(0x404040);
    theme.warning_fill = QColor(0xFFFFFF);
    theme.warning_border = QColor(Qt::black);
    theme.warning_text = QColor(Qt::black);
    theme.contenders = {QColor(0, 38, 63), QColor(0xA83E00), QColor(0x4B2E83), QColor(0, 134, 95)};
    theme.other_cards = {QColor(0, 134, 95), QColor(0x8A1C5C), QColor(0x5C3A21), QColor(0x005F6B), QColor(0x55550A)};
    return theme;
}

Theme Theme::matching(const QPalette& palette)
{
    const bool is_dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return is_dark ? darkTheme() : light();
}

QColor Theme::series(int position) const
{
    if (position < 0 || position >= static_cast<int>(contenders.size())) {
        return secondary;
    }
    return contenders[static_cast<std::size_t>(position)];
}

QColor Theme::seriesText(int position) const
{
    constexpr double legible = 4.5;
    constexpr int steps = 20;
    const QColor plain = series(position);
    const auto mixed = [&](int step) {
        const double share = static_cast<double>(step) / steps;
        const auto mix = [share](int from, int to) {
            return static_cast<int>(std::lround(std::lerp(from, to, share)));
        };
        return QColor(mix(plain.red(), text.red()), mix(plain.green(), text.green()), mix(plain.blue(), text.blue()));
    };
    for (int step = 0; step < steps; ++step) {
        const QColor colour = mixed(step);
        if (contrast(colour, card) >= legible && contrast(colour, window) >= legible) {
            return colour;
        }
    }
    return text;
}

Theme Theme::forCards(const std::vector<std::string>& gpus) const
{
    static const std::array<std::string, 3> of_the_article{"L40S", "A100-80GB-PCIe", "A100-80GB-SXM"};
    Theme theme = *this;
    std::vector<QColor> taken;
    const auto is_free = [&taken](const QColor& colour) { return std::ranges::find(taken, colour) == taken.end(); };
    std::array<bool, 4> is_set{};
    for (std::size_t i = 0; i < std::min(gpus.size(), theme.contenders.size()); ++i) {
        const auto known = std::ranges::find(of_the_article, gpus[i]);
        if (known != of_the_article.end() && is_free(contenders[known - of_the_article.begin()])) {
            theme.contenders[i] = contenders[known - of_the_article.begin()];
            taken.push_back(theme.contenders[i]);
            is_set[i] = true;
        }
    }
    for (std::size_t i = 0; i < std::min(gpus.size(), theme.contenders.size()); ++i) {
        if (is_set[i]) {
            continue;
        }
        std::size_t place = 0; // the same on every machine, which std::hash is not
        for (const char letter : gpus[i]) {
            place = (place * 31 + static_cast<unsigned char>(letter)) % 1009;
        }
        while (!is_free(other_cards[place % other_cards.size()])) { // there are more of them than contenders
            ++place;
        }
        theme.contenders[i] = other_cards[place % other_cards.size()];
        taken.push_back(theme.contenders[i]);
    }
    return theme;
}

double Theme::contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](float channel) {
            const double c = static_cast<double>(channel);
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QPalette Theme::palette() const
{
    QPalette result;
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::WindowText, text);
    result.setColor(QPalette::Base, card);
    result.setColor(QPalette::AlternateBase, window);
    result.setColor(QPalette::Text, text);
    result.setColor(QPalette::PlaceholderText, secondary);
    result.setColor(QPalette::Button, card);
    result.setColor(QPalette::ButtonText, text);
    result.setColor(QPalette::BrightText, warning_text);
    result.setColor(QPalette::ToolTipBase, card);
    result.setColor(QPalette::ToolTipText, text);
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, accent_text);
    result.setColor(QPalette::Link, accent);
    result.setColor(QPalette::LinkVisited, accent);
    // Fusion draws frames and bevels with these.
    result.setColor(QPalette::Light, card);
    result.setColor(QPalette::Midlight, grid);
    result.setColor(QPalette::Mid, border);
    result.setColor(QPalette::Dark, secondary);
    result.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        result.setColor(QPalette::Disabled, role, secondary);
    }
    result.setColor(QPalette::Disabled, QPalette::Highlight, border);
    result.setColor(QPalette::Disabled, QPalette::HighlightedText, text);
    return result;
}

QString Theme::styleSheet() const
{
    QString sheet = coloured(baseSheet(), *this);
    for (int i = 0; i < static_cast<int>(contenders.size()); ++i) {
        const QString rules =
            QStringLiteral("QSlider[series=\"%1\"]::sub-page:horizontal { background: %2; }\n"
                           "QSlider[series=\"%1\"]::handle:horizontal { border-color: %2; }\n"
                           "QSlider[series=\"%1\"]::handle:horizontal:focus { border-color: %2; background: %2; }\n"
                           "QFrame[card=\"true\"][series=\"%1\"] { border-left: 4px solid %2; "
                           "border-top-left-radius: 0; border-bottom-left-radius: 0; }\n");
        sheet += rules.arg(QString::number(i), series(i).name());
    }
    return sheet;
}

} // namespace tiebreak
