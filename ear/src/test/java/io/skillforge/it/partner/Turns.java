package io.skillforge.it.partner;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets threads take turns, a statement at a time. A thread waits before each statement until it is told to go; one that
 * PostgreSQL makes wait for a lock is found out by asking PostgreSQL, and cannot be told to go.
 */
final class Turns implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private enum State {
        RUNNING,
        PAUSED,
        DONE
    }

    /** One thread and what it does. */
    private static final class Actor {
        private final String name;
        private final Work work;
        private State state = State.RUNNING;
        private boolean mayGo;
        private Throwable failure;
        private int process;

        private Actor(String name, Work work) {
            this.name = name;
            this.work = work;
        }
    }

    /** Something to do in a thread; answers the number of its process in PostgreSQL when asked at the start. */
    interface Work {
        int begin() throws SQLException;

        void run() throws Exception;
    }

    private final Connection observer;
    private final List<Actor> actors = new ArrayList<>();
    private final ThreadLocal<Actor> self = new ThreadLocal<>();

    Turns(Connection observer) {
        this.observer = observer;
    }

    void add(String name, Work work) {
        actors.add(new Actor(name, work));
    }

    /** Called by the threads, before each statement. */
    void pause() {
        var actor = self.get();
        if (actor == null) {
            return;
        }
        synchronized (this) {
            actor.state = State.PAUSED;
            notifyAll();
            while (!actor.mayGo) {
                sleep();
            }
            actor.mayGo = false;
            actor.state = State.RUNNING;
        }
    }

    /** Starts all, and answers once each waits for its first turn. */
    void start() throws SQLException {
        for (var actor : actors) {
            var thread = new Thread(() -> run(actor), actor.name);
            thread.setDaemon(true);
            thread.start();
        }
        settle();
    }

    private void run(Actor actor) {
        self.set(actor);
        try {
            var process = actor.work.begin();
            synchronized (this) {
                actor.process = process;
            }
            actor.work.run();
        } catch (Throwable failure) {
            actor.failure = failure;
        }
        synchronized (this) {
            actor.state = State.DONE;
            notifyAll();
        }
    }

    /** Those who can be told to go, in their order. */
    synchronized List<Integer> ready() {
        var ready = new ArrayList<Integer>();
        for (var i = 0; i < actors.size(); i++) {
            if (actors.get(i).state == State.PAUSED) {
                ready.add(i);
            }
        }
        return ready;
    }

    synchronized boolean done() {
        return actors.stream().allMatch(actor -> actor.state == State.DONE);
    }

    /** Lets one do its next statement, and answers once everybody has come to a stop. */
    void go(int index) throws SQLException {
        synchronized (this) {
            var actor = actors.get(index);
            actor.state = State.RUNNING;
            actor.mayGo = true;
            notifyAll();
        }
        settle();
    }

    private synchronized void settle() throws SQLException {
        var end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!isSettled()) {
            sleep();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nobody moves: " + this);
            }
        }
    }

    private boolean isSettled() throws SQLException {
        for (var actor : actors) {
            if (actor.state == State.RUNNING && !waitsForLock(actor)) {
                return false;
            }
        }
        return true;
    }

    private boolean waitsForLock(Actor actor) throws SQLException {
        try (var statement = observer.prepareStatement("select cardinality(pg_blocking_pids(?)) > 0")) {
            statement.setInt(1, actor.process);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Short: what PostgreSQL does is not told, only asked for. */
    private void sleep() {
        try {
            wait(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Throws what a thread threw; not as an assertion, which would be taken for what the test is looking for. */
    @Override
    public void close() {
        for (var actor : actors) {
            if (actor.failure != null) {
                throw new IllegalStateException(actor.name + " failed", actor.failure);
            }
        }
    }

    @Override
    public synchronized String toString() {
        return actors.stream()
                .map(actor -> actor.name + " " + actor.state)
                .toList()
                .toString();
    }
}
