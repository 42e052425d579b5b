// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

// The tests of a folder are one program, which runs one test class each time: tests_ui tst_theme [options of Qt Test]
namespace tiebreak {

using RunTests = int (*)(int argc, char** argv);

// Registers a test class by the name of its file without folders and ending, like "tst_theme". Returns true.
bool addTestClass(const char* file, RunTests run);

// As QTEST_MAIN does, with argv[0] the name of the test class. Returns the number of failures.
template <typename Application, typename Test>
int runTestClass(int argc, char** argv)
{
    QTest::Internal::callInitMain<Test>();
    Application application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tiebreak

// In place of QTEST_MAIN: Application is what the class needs, QCoreApplication, QGuiApplication or QApplication.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): takes the name of the file that uses it
#define TIEBREAK_TEST(Test, Application)                                                                               \
    static const bool Test##_is_registered =                                                                           \
        tiebreak::addTestClass(__FILE__, &tiebreak::runTestClass<Application, Test>);
