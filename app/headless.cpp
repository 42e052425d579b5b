// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "models/catalog/text_locale.h"
#include "models/session/public_document.h"
#include "models/wording/language.h"
#include "ui/figures/figure.h"
#include "version.h"

#include <QFile>

namespace tiebreak {

namespace {

int& offscreen(int& argc, const QTemporaryDir& runtime)
{
    draw_quietly(runtime);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    return argc;
}

} // namespace

void draw_quietly(const QTemporaryDir& runtime)
{
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    static QtMessageHandler plain = nullptr;
    plain = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
        if (!text.contains(QLatin1String("propagateSizeHints"))) {
            plain(type, context, text);
        }
    });
}

HeadlessApplication::HeadlessApplication(int& argc, char** argv, const std::string& language)
    : m_application(offscreen(argc, m_runtime), argv)
{
    name_application();
    setLanguage(language.empty() ? language_of_sources : QString::fromStdString(language));
}

DrawnSession::DrawnSession(const Input& input)
    : session(input.programs, default_scenario(*input.programs)),
      axes(input.session.view.value(QStringLiteral("axes")).toObject()), m_document(document_of(input)),
      m_view(input.session.view)
{
    session.open(m_document);
}

QByteArray DrawnSession::text(const QStringList& charts) const
{
    return session_to_text(m_document, viewOf(charts, m_view));
}

QByteArray DrawnSession::public_text(const QStringList& charts) const
{
    const std::optional<Document> document = without_own_facts(m_document, session.programsCatalogue());
    return document ? session_to_text(*document, viewOf(charts, m_view)) : QByteArray();
}

void name_application()
{
    QApplication::setApplicationName(QStringLiteral("Tiebreak"));
    QApplication::setOrganizationName(QStringLiteral("Tiebreak"));
    QApplication::setApplicationVersion(QStringLiteral(TIEBREAK_VERSION));
    set_text_locale(QLocale::c()); // until a language is chosen
}

} // namespace tiebreak
