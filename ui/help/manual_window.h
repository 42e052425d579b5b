// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/manual.h"

#include <QMainWindow>

#include <memory>

class QLineEdit;
class QTextBrowser;
class QTreeWidget;

namespace tiebreak {

// The manual in a window of its own: contents and search at the left, the text at the right, its charts drawn when they
// are read. Everything works by keyboard.
class ManualWindow : public QMainWindow {
    Q_OBJECT

public:
    // Charts are of the program's own catalogue.
    explicit ManualWindow(std::shared_ptr<const Catalogue> catalogue, QWidget* parent = nullptr);

    // Shows the place "topic" or "topic#anchor" and comes to the front; the beginning when there is none such.
    void open(const QString& place);
    // "charts#cost" of what is read.
    [[nodiscard]] QString place() const;
    [[nodiscard]] const Manual& manual() const { return m_manual; }

private:
    void makeTools();
    void fillContents();
    void search(const QString& words);
    void showFirstFound();
    void findNext();
    void followSource(const QUrl& source);

    std::shared_ptr<const Catalogue> m_catalogue;
    Manual m_manual;
    QTextBrowser* m_text = nullptr;
    QTreeWidget* m_contents = nullptr;
    QLineEdit* m_search = nullptr;
};

} // namespace tiebreak
