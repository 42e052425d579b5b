// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/recovery.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <iostream>

// What tst_recovery kills: a window without a window. It edits without end, counting in an input, tells of every edit
// when it was made, and saves now and then.
//     recovery_victim RECOVERY_FOLDER SESSION_FILE FIRST_COUNT EDITS_BETWEEN_SAVES
// With the folder alone it is the next start: it tells the count of what is offered, or why it is damaged, and throws
// it away.

using namespace tiebreak;

namespace {

void say(const char* what, long long count)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::cout << what << ' ' << count << ' ' << std::chrono::duration_cast<std::chrono::milliseconds>(now).count()
              << std::endl; // it may end any time
}

int take_lost(const QString& folder, const Catalogue& catalogue)
{
    bool all_right = true;
    for (LostSession& lost : Recovery::lost(folder, catalogue)) {
        if (lost.problem.isEmpty()) {
            std::cout << "lost " << static_cast<long long>(lost.document.scenario.bill.tokens_per_month) << '\n';
        } else {
            std::cout << "damaged " << lost.problem.toStdString() << '\n';
        }
        all_right = Recovery::discard(lost) && all_right;
    }
    return all_right ? 0 : 6;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto catalogue = load_catalogue().catalogue;
    if (arguments.size() == 2 && catalogue) {
        return take_lost(arguments[1], *catalogue);
    }
    if (arguments.size() != 5 || !catalogue) {
        return 2;
    }
    const QString& path = arguments[2];
    Session session(catalogue, default_scenario(*catalogue));
    SessionDocument document(session);
    if (QFile::exists(path) && !document.open(path).isEmpty()) {
        return 3;
    }
    Recovery recovery(
        document, [] { return QJsonObject(); }, arguments[1]);

    const FileWriters writers;
    DiskWorker disk;
    long long count = arguments[3].toLongLong();
    const long long between_saves = arguments[4].toLongLong();
    const FieldRef field = find_field("tokens_per_month");
    QTimer edits;
    QObject::connect(&edits, &QTimer::timeout, &application, [&] {
        ++count;
        if (!session.set(field, static_cast<double>(count)).empty()) {
            QCoreApplication::exit(4);
            return;
        }
        say("edit", count);
        if (count % between_saves == 0) {
            say("save", count);
            document.save(disk, writers, path, {}, IfChanged::Refuse, [count](const SaveResult& result) {
                if (result.outcome != SaveResult::Outcome::Saved) {
                    QCoreApplication::exit(5);
                }
                say("saved", count);
            });
        }
    });
    edits.start(std::chrono::milliseconds(3));
    return QCoreApplication::exec();
}
