// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/winner_map.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace tiebreak {

// Computes winner maps off the owner's thread, one at a time. Requests that come while one runs replace each other, so
// that a drag shows as many maps as the machine can compute, in order, and always the last one.
class WinnerMapRunner : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

public:
    explicit WinnerMapRunner(std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);
    ~WinnerMapRunner() override; // stops the one that runs and waits for at most a few rows of a map

    // Whether a map is on its way.
    [[nodiscard]] bool busy() const { return m_running.has_value(); }

    // Of the requests from now on.
    void setCatalogue(std::shared_ptr<const Catalogue> catalogue) { m_catalogue = std::move(catalogue); }

    // Returns at once; ready() follows from the event loop. A scenario equal to that of the last request, of the same
    // catalogue, needs no new map and gives no signal. The scenario must be valid.
    void request(const Scenario& scenario);

signals:
    // In the thread that owns the runner, with the scenario that the map is of. Empty when its axes are equal.
    void ready(std::shared_ptr<const tiebreak::WinnerMap> map, const tiebreak::Scenario& scenario);
    void busyChanged();

private:
    struct Task {
        std::shared_ptr<const Catalogue> catalogue;
        Scenario scenario;

        bool operator==(const Task&) const = default;
    };

    void start();
    void finish(std::shared_ptr<const WinnerMap> map);

    std::shared_ptr<const Catalogue> m_catalogue;
    std::optional<Task> m_wanted;          // of the last request
    std::optional<Task> m_running;         // being computed
    std::atomic<bool> m_cancelled = false; // by the destructor
    QThreadPool m_pool;
};

} // namespace tiebreak
