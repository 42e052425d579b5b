// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/manual_window.h"

#include "models/wording/language.h"
#include "ui/help/manual_pictures.h"
#include "ui/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolBar>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <map>
#include <utility>

namespace tiebreak {

namespace {

constexpr int place_role = Qt::UserRole;

QUrl urlOf(const QString& place)
{
    return QUrl(QStringLiteral("manual:///") + place);
}

// Text and pictures come from the program.
class ManualText : public QTextBrowser {
public:
    ManualText(const Manual& manual, std::shared_ptr<const Catalogue> catalogue, QWidget* parent)
        : QTextBrowser(parent), m_manual(manual), m_catalogue(std::move(catalogue))
    {
        setOpenExternalLinks(false);
    }

protected:
    QVariant loadResource(int type, const QUrl& name) override
    {
        if (name.scheme() == QLatin1String("manual")) {
            const ManualTopic* const topic = m_manual.topic(name.path().mid(1));
            return topic != nullptr ? htmlOf(*topic) : QString();
        }
        if (type != QTextDocument::ImageResource) {
            return {};
        }
        const bool is_dark = Theme::matching(palette()).dark;
        QImage& picture = m_pictures[{name.toString(), is_dark}];
        if (picture.isNull()) {
            const double ratio = devicePixelRatioF();
            picture =
                manualPicture(name, m_catalogue, is_dark ? FigureTheme::Dark : FigureTheme::Light, px_per_inch * ratio);
            picture.setDevicePixelRatio(ratio);
        }
        return picture;
    }

private:
    const Manual& m_manual;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::map<std::pair<QString, bool>, QImage> m_pictures; // some take a tenth of a second
};

bool holdsAll(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

ManualWindow::ManualWindow(std::shared_ptr<const Catalogue> catalogue, QWidget* parent)
    : QMainWindow(parent), m_catalogue(std::move(catalogue)), m_manual(*m_catalogue, language())
{
    setWindowTitle(tr("Manual - Tiebreak"));
    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    auto* const side = new QWidget(splitter);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 8, 0, 8);
    m_search = new QLineEdit(side);
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_contents = new QTreeWidget(side);
    m_contents->setHeaderHidden(true);
    m_contents->setAccessibleName(tr("Contents of the manual"));
    layout->addWidget(m_search);
    layout->addWidget(m_contents, 1);
    m_text = new ManualText(m_manual, m_catalogue, splitter);
    m_text->setAccessibleName(tr("Manual"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    m_text->document()->setDefaultStyleSheet(
        QStringLiteral("th { text-align: left } td, th { padding: 2px 16px 2px 0 }"));
    splitter->addWidget(side);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({250, 760});
    setCentralWidget(splitter);
    makeTools();
    fillContents();
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ManualWindow::showFirstFound);
    const auto open_item = [this](const QTreeWidgetItem* item) { open(item->data(0, place_role).toString()); };
    connect(m_contents, &QTreeWidget::itemActivated, this, open_item);
    connect(m_contents, &QTreeWidget::itemClicked, this, open_item);
    connect(m_text, &QTextBrowser::sourceChanged, this, &ManualWindow::followSource);
    resize(1010, 760);
}

void ManualWindow::makeTools()
{
    QToolBar* const bar = addToolBar(tr("Manual tools"));
    bar->setMovable(false);
    QAction* const back = bar->addAction(tr("Back"), m_text, &QTextBrowser::backward);
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    back->setEnabled(false);
    QAction* const forward = bar->addAction(tr("Forward"), m_text, &QTextBrowser::forward);
    forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    forward->setEnabled(false);
    QAction* const home = bar->addAction(tr("Beginning"), this, [this] { open(m_manual.topics().front().id); });
    home->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Home));
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    for (QAction* const action : {back, forward, home}) {
        action->setToolTip(tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    }
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this), &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connect(new QShortcut(QKeySequence(Qt::Key_F3), this), &QShortcut::activated, this, &ManualWindow::findNext);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
}

void ManualWindow::fillContents()
{
    for (const ManualTopic& topic : m_manual.topics()) {
        auto* const item = new QTreeWidgetItem(m_contents, {topic.title});
        item->setData(0, place_role, topic.id);
        for (const ManualHeading& heading : topic.headings) {
            if (!heading.anchor.isEmpty()) {
                auto* const below = new QTreeWidgetItem(item, {heading.title});
                below->setData(0, place_role, QString(topic.id + u'#' + heading.anchor));
            }
        }
    }
}

// The contents keep the headings whose text has all words.
void ManualWindow::search(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const item = m_contents->topLevelItem(i);
        const ManualTopic& topic = m_manual.topics()[static_cast<std::size_t>(i)];
        bool is_found = holdsAll(topic.title, words);
        int place = 0;
        for (const ManualHeading& heading : topic.headings) {
            const bool holds = holdsAll(heading.title + u' ' + heading.text, words);
            is_found = is_found || holds;
            if (!heading.anchor.isEmpty()) {
                item->child(place++)->setHidden(!holds);
            }
        }
        item->setHidden(!is_found);
        item->setExpanded(!words.isEmpty() && is_found);
    }
}

void ManualWindow::showFirstFound()
{
    for (QTreeWidgetItemIterator item(m_contents, QTreeWidgetItemIterator::NotHidden); *item != nullptr; ++item) {
        if ((*item)->childCount() == 0 || m_search->text().isEmpty()) { // a place, not the topic that it is in
            open((*item)->data(0, place_role).toString());
            findNext();
            return;
        }
    }
}

// The next of the words that were searched, from the beginning again after the last.
void ManualWindow::findNext()
{
    const QString word = m_search->text().section(u' ', 0, 0, QString::SectionSkipEmpty);
    if (!word.isEmpty() && !m_text->find(word)) {
        m_text->moveCursor(QTextCursor::Start);
        m_text->find(word);
    }
}

void ManualWindow::open(const QString& place)
{
    m_text->setSource(urlOf(m_manual.has(place) ? place : m_manual.topics().front().id));
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

namespace {

QString placeAt(const QUrl& url)
{
    return url.path().mid(1) + (url.hasFragment() ? QString(u'#' + url.fragment()) : QString());
}

} // namespace

QString ManualWindow::place() const
{
    return placeAt(m_text->source());
}

// The contents mark what is read, which the text only knows when it has told of it.
void ManualWindow::followSource(const QUrl& source)
{
    for (QTreeWidgetItemIterator item(m_contents); *item != nullptr; ++item) {
        if ((*item)->data(0, place_role).toString() == placeAt(source)) {
            if (m_search->text().isEmpty()) { // else what was found stays open
                m_contents->collapseAll();
            }
            m_contents->setCurrentItem(*item);
            (*item)->setExpanded(true);
            m_contents->scrollToItem(*item);
            return;
        }
    }
}

} // namespace tiebreak
