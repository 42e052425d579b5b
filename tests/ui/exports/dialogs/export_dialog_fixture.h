// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "tests/support/timers.h"
#include "ui/exports/dialogs/export_dialog.h"
#include "ui/exports/dialogs/figure_preview.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>

namespace tiebreak {

// The dialog on the figures of a session, and its controls by their labels.
class ExportDialogFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ExportDialog> m_dialog;
    int m_figures = 0; // that were asked for

    void open(const ExportChoices& choices = {})
    {
        m_dialog = std::make_unique<ExportDialog>(
            [this](const QString& name) {
                ++m_figures;
                return figureOf(name, *m_session);
            },
            choices);
        m_dialog->show();
        settle();
    }

    // The preview follows with a delay.
    void settle() const
    {
        elapse(*m_dialog, "refresh");
        QCoreApplication::processEvents(); // layouts, then what they paint
        QCoreApplication::processEvents();
    }

    const FigurePreview& preview() const { return *m_dialog->findChild<FigurePreview*>(); }

    template <class Control>
    Control* labelled(const char* text) const
    {
        for (const QLabel* const label : m_dialog->findChildren<QLabel*>()) {
            if (QString(label->text()).remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
                return qobject_cast<Control*>(label->buddy());
            }
        }
        return nullptr;
    }

    template <class Button>
    Button* button(const char* text) const
    {
        for (Button* const each : m_dialog->findChildren<Button*>()) {
            if (QString(each->text()).remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
                return each;
            }
        }
        return nullptr;
    }

    // As a person chooses it.
    void choose(const char* label, int index) const
    {
        auto* const combo = labelled<QComboBox>(label);
        QVERIFY2(combo != nullptr, label);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }

    QString details() const
    {
        QString text;
        for (const QLabel* const label : m_dialog->findChildren<QLabel*>()) {
            if (label->text().contains(QLatin1String(" pt")) || label->text().contains(QLatin1String("lines"))) {
                text = label->text();
            }
        }
        return text;
    }

    void startAll()
    {
        QLocale::setDefault(QLocale::c());
        QApplication::setStyle(QStringLiteral("fusion"));
        qApp->setStyleSheet(Theme::light().styleSheet());
    }

    void start()
    {
        m_figures = 0;
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
    }

    void end() { m_dialog.reset(); }
};

} // namespace tiebreak
