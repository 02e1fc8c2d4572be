package io.skillforge.ops.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes back, last first, what was begun and not completed: when the block that uses it ends without {@link #keep}, and
 * when the person presses Ctrl-C.
 */
public final class Undo implements AutoCloseable {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Thread hook = new Thread(this::interrupted, "undo");
    private volatile boolean interrupted;

    public Undo() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Says how to take back what is begun next. Must do nothing when that did not come to be. */
    public synchronized void add(Runnable step) {
        steps.push(step);
    }

    /** All went well: nothing is taken back any more. */
    public synchronized void keep() {
        steps.clear();
    }

    @Override
    public void close() {
        if (interrupted) {
            // The process is ending; what is told from here on would only confuse.
            while (true) {
                LockSupport.park();
            }
        }
        Runtime.getRuntime().removeShutdownHook(hook);
        takeBack();
    }

    private void interrupted() {
        interrupted = true;
        takeBack();
    }

    private synchronized void takeBack() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
