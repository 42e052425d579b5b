// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/window_command.h"

#include "app/command_files.h"
#include "app/headless.h"
#include "app/library_input.h"

#include "models/catalog/files/plain_text.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/language.h"
#include "ui/exports/window_exports.h"
#include "ui/figures/formats/written_file.h"
#include "ui/help/window_help.h"
#include "ui/library/window_imports.h"
#include "ui/window/language_menu.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"

#include <QApplication>
#include <QBuffer>
#include <QIcon>
#include <QJsonObject>
#include <QPixmap>
#include <QProcess>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <iostream>
#include <optional>
#include <string_view>

namespace tiebreak {

namespace {

void set_theme(MainWindow& window, const std::string& theme)
{
    if (!theme.empty()) {
        window.setThemeChoice(theme == "dark" ? ThemeChoice::Dark : ThemeChoice::Light);
    }
}

// "1440x900", from 640x480 to 7680x4320; empty otherwise.
QSize size_from(const std::string& text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    const auto match = pattern.match(QString::fromStdString(text));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool sensible = size.width() >= 640 && size.width() <= 7680 && size.height() >= 480 && size.height() <= 4320;
    return match.hasMatch() && sensible ? size : QSize();
}

int show_view(MainWindow& window, const Options& options)
{
    if (options.view.empty() || window.showView(QString::fromStdString(options.view))) {
        return Done;
    }
    std::cerr << "--view " << printable(options.view).toStdString()
              << ": it must be one of: " << window.views().join(QLatin1Char(' ')).toStdString() << '\n';
    return UsageWrong;
}

int write_screenshot(MainWindow& window, const Options& options)
{
    const QSize size = size_from(options.size);
    if (!size.isValid()) {
        std::cerr << "--size " << printable(options.size).toStdString()
                  << ": it must be WIDTHxHEIGHT from 640x480 to 7680x4320\n";
        return UsageWrong;
    }
    window.resize(size);
    window.show();
    window.finishCharts();
    QByteArray png;
    QBuffer buffer(&png);
    const bool is_encoded = buffer.open(QIODevice::WriteOnly) && window.grab().save(&buffer, "PNG");
    const QString problem = is_encoded ? writeFile(QString::fromStdString(options.screenshot), png)
                                       : MainWindow::tr("the picture could not be made; there is too little memory");
    if (!problem.isEmpty()) {
        print_problems({problem});
        return InputWrong;
    }
    return Done;
}

// So that desktops know whose windows these are; the icon also where Tiebreak is not installed.
void identify_windows()
{
    const QString name = QStringLiteral("tiebreak"); // of the desktop entry and its icon
    QGuiApplication::setDesktopFileName(name);
    QGuiApplication::setWindowIcon(QIcon::fromTheme(name, QIcon(QStringLiteral(":/desktop/tiebreak.svg"))));
}

// How costs are drawn is a habit rather than a part of a question: it stays from one session to the next. A word that
// is none of the field's changes nothing.
const QString axis_setting = QStringLiteral("cost_axis");

void take_habits(Scenario& scenario, const Catalogue& catalogue, const QSettings& settings)
{
    const std::string word = settings.value(axis_setting).toString().toStdString();
    Scenario next = scenario;
    if (!word.empty() && set_from_text(next, catalogue, axis_setting.toStdString(), word).empty()) {
        scenario = next;
    }
}

bool is_set(const Options& options, const QString& key)
{
    return std::ranges::any_of(options.settings, [prefix = key.toStdString() + '='](const std::string& setting) {
        return setting.starts_with(prefix);
    });
}

// A picture depends on no desktop.
QString language_of(const Options& options, const QSettings& settings)
{
    if (!options.language.empty()) {
        return QString::fromStdString(options.language);
    }
    return options.screenshot.empty() ? chosenLanguage(settings) : language_of_sources;
}

// Qt would abort without one.
bool has_display()
{
    const auto is_set = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("QT_QPA_PLATFORM");
}

// Whoever names a file, an input or a view knows what they are about, and nobody looks at a platform without a screen.
bool wants_tour(const Options& options)
{
    const QString platform = QGuiApplication::platformName();
    return options.session.empty() && options.settings.empty() && options.view.empty() &&
           platform != QLatin1String("offscreen") && platform != QLatin1String("minimal");
}

} // namespace

QStringList arguments_again(const Options& options, const QString& session, const QString& view)
{
    QStringList arguments;
    const auto add = [&arguments](const char* option, const std::string& value) {
        if (!value.empty()) {
            arguments << QLatin1String(option) + QLatin1Char('=') + QString::fromStdString(value);
        }
    };
    add("--catalog", options.catalog_folder);
    for (const std::string& setting : session.isEmpty() ? options.settings : std::vector<std::string>()) {
        add("--set", setting);
    }
    add("--view", view.toStdString());
    if (!session.isEmpty()) {
        arguments << session;
    }
    return arguments;
}

int run_window(const Options& options, int& argc, char** argv)
{
    // A window outlives the terminal that it was started from; other commands end with the reader of what they print.
    std::signal(SIGPIPE, SIG_IGN);
    if (const QString problem =
            options.screenshot.empty() ? QString() : fileProblem(QString::fromStdString(options.screenshot));
        !problem.isEmpty()) {
        print_problems({problem});
        return InputWrong;
    }
    if (!has_display()) {
        if (options.screenshot.empty()) {
            std::cerr << "No display was found; tiebreak analyze and tiebreak --screenshot FILE work without one.\n";
            return InputWrong;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no display
    }
    const QTemporaryDir runtime;
    if (!options.screenshot.empty()) {
        draw_quietly(runtime);
    }
    QApplication::setStyle(QStringLiteral("fusion"));
    const QApplication application(argc, argv);
    name_application();
    identify_windows();
    QSettings settings;
    setLanguage(language_of(options, settings));
    const Input input = read_input(options);
    if (!input.catalogue) {
        return InputWrong;
    }

    Session session(input.programs, default_scenario(*input.programs));
    Document first = document_of(input); // with the own facts that it carries
    if (options.screenshot.empty() && options.session.empty() && !is_set(options, axis_setting)) {
        take_habits(first.scenario, *input.catalogue, settings);
    }
    session.open(first);
    MainWindow window(session);
    if (!options.screenshot.empty()) {
        window.setView(input.session.view);
        if (const int status = show_view(window, options); status != Done) {
            return status;
        }
        set_theme(window, options.theme.empty() ? "light" : options.theme);
        return write_screenshot(window, options);
    }
    window.setToday(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    window.restoreLayout(settings);
    const SessionFiles::View view{[&window] { return window.view(); },
                                  [&window](const QJsonObject& wanted) { window.setView(wanted); }};
    SessionFiles files(session, view, FileDialogs::onScreen(&window), Recovery::defaultFolder());
    files.restoreRecent(settings);
    window.setFiles(files);
    UserLibrary library(library_folder_of(options.library));
    WindowImports imports(session, library, ImportQuestions::onScreen(&window), &window);
    window.setImports(imports);
    const WindowExports::Shown shown{[&window] { return window.currentView(); }, [&window] { return window.axes(); },
                                     [&window] { return window.view(); }, [&files] { return files.name(); }};
    WindowExports exports(session, shown, ExportQuestions::onScreen(&window), window);
    exports.restore(settings);
    window.setExports(exports);
    WindowHelp help(session, input.programs, window);
    help.addActions(window.helpMenu());
    set_theme(window, options.theme);
    if (const int status = show_view(window, options); status != Done) {
        return status;
    }
    QObject::connect(&window, &MainWindow::closing, &window, [&] {
        window.saveLayout(settings);
        files.saveRecent(settings);
        exports.save(settings);
        const std::string_view axis = to_string(session.scenario().view.cost_axis);
        settings.setValue(axis_setting, QString::fromUtf8(axis.data(), static_cast<qsizetype>(axis.size())));
    });
    const bool is_first = settings.allKeys().isEmpty();
    if (is_first) { // no screen is too small
        window.resize(window.size().boundedTo(window.screen()->availableSize()));
    }
    window.show();
    files.offerLost();
    if (!options.session.empty()) {
        if (files.open(QString::fromStdString(options.session))) {
            session.change(input.scenario, MainWindow::tr("Command line")); // --set on top of the file
            set_theme(window, options.theme);
        }
    }
    if (is_first && wants_tour(options)) {
        QTimer::singleShot(0, &window, &MainWindow::startTour); // when the window is laid out
    }
    std::optional<QStringList> again;
    QObject::connect(&window, &MainWindow::restartRequested, &window, [&] {
        const QString shown_view = window.currentView();
        if (window.close()) { // which asks about unsaved edits
            again = arguments_again(options, files.path(), shown_view);
        }
    });
    const int status = QApplication::exec();
    if (again) {
        settings.sync(); // it reads them
        QProcess::startDetached(QApplication::applicationFilePath(), *again);
    }
    return status;
}

} // namespace tiebreak
