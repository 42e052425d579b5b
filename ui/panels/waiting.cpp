// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/waiting.h"

#include "ui/panels/plain_message.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace tiebreak {

bool waitUntil(QWidget* window, const QString& message, const std::function<bool()>& is_done)
{
    constexpr int patience_ms = 250;
    constexpr int step_ms = 10;
    const QDeadlineTimer soon(patience_ms);
    while (!is_done() && !soon.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents, step_ms);
    }
    if (is_done()) {
        return true;
    }
    PlainMessage box(QMessageBox::Information, QCoreApplication::translate("Waiting", "Tiebreak"), message,
                     QMessageBox::NoButton, window);
    box.addButton(QCoreApplication::translate("Waiting", "Go on with the window"), QMessageBox::RejectRole);
    QTimer looks;
    QObject::connect(&looks, &QTimer::timeout, &box, [&] {
        if (is_done()) {
            box.done(0);
        }
    });
    looks.start(step_ms);
    box.exec();
    return is_done();
}

} // namespace tiebreak
