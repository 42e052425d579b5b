// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/window/language_menu.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace tiebreak;

class TestLanguageMenu : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("tiebreak-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    // The choice is kept either way; the program starts again only if that is wanted.
    void itOffersToStartAgain()
    {
        QWidget window;
        QMenu menu;
        int restarts = 0;
        addLanguageMenu(menu, window, [&restarts] { ++restarts; });
        const auto choose = [&](const QString& language, QMessageBox::ButtonRole answer) {
            QString told;
            QTimer::singleShot(0, &window, [&told, answer] {
                auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                told = box->text();
                for (QAbstractButton* const button : box->buttons()) {
                    if (box->buttonRole(button) == answer) {
                        button->click();
                        return;
                    }
                }
            });
            const QList<QAction*> actions = menu.actions();
            (*std::ranges::find(actions, language, &QAction::text))->trigger();
            return told;
        };
        QVERIFY(!choose(QStringLiteral("Deutsch"), QMessageBox::RejectRole).isEmpty());
        QCOMPARE(restarts, 0);
        QCOMPARE(chosenLanguage(QSettings()), QStringLiteral("de"));
        QVERIFY(!choose(QStringLiteral("English"), QMessageBox::AcceptRole).isEmpty());
        QCOMPARE(restarts, 1);
        QCOMPARE(chosenLanguage(QSettings()), QStringLiteral("en"));
    }

private:
    QTemporaryDir m_folder;
};

TIEBREAK_TEST(TestLanguageMenu, QApplication)
#include "tst_language_menu.moc"
