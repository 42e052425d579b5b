// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/scenario.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace tiebreak {

// Works on scenarios off the owner's thread, one at a time. Requests that come while one runs replace each other, so
// that a drag shows as many results as the machine can compute, in order, and always the last one.
class ScenarioRunner : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

public:
    // Runs in another thread; gives up early when told so. What it returns is then called in the owner's thread.
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(const Catalogue&, const Scenario&, const std::atomic<bool>& cancelled)>;

    ScenarioRunner(std::shared_ptr<const Catalogue> catalogue, Work work, QObject* parent = nullptr);
    ~ScenarioRunner() override; // stops the work that runs, and waits for it

    // Whether a result is on its way.
    [[nodiscard]] bool busy() const { return m_running.has_value(); }

    // Of the requests from now on.
    void setCatalogue(std::shared_ptr<const Catalogue> catalogue) { m_catalogue = std::move(catalogue); }

    // Returns at once; the result follows from the event loop. A scenario equal to that of the last request, of the
    // same catalogue, gives nothing new. The scenario must be valid.
    void request(const Scenario& scenario);

signals:
    void busyChanged();

private:
    struct Task {
        std::shared_ptr<const Catalogue> catalogue;
        Scenario scenario;

        bool operator==(const Task&) const = default;
    };

    void start();
    void finish(const Delivery& deliver);

    std::shared_ptr<const Catalogue> m_catalogue;
    Work m_work;
    std::optional<Task> m_wanted;          // of the last request
    std::optional<Task> m_running;         // being worked on
    std::atomic<bool> m_cancelled = false; // by the destructor
    QThreadPool m_pool;
};

} // namespace tiebreak
