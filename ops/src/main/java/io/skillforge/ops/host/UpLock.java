package io.skillforge.ops.host;

import io.skillforge.ops.OpsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Keeps two commands from starting or stopping the same system at once. Ends with the process, however it ends. */
public final class UpLock {
    private UpLock() {}

    public static <T> T holding(StateFolder state, Supplier<T> work) {
        var file = state.run().resolve("up.lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw OpsException.outOfReach("Another skillforge command is starting or stopping the system in "
                        + state.home() + "; wait until it is done.");
            }
            return work.get();
        } catch (IOException failure) {
            throw OpsException.outOfReach("The lock " + file + " cannot be had (" + Causes.of(failure) + ").", failure);
        }
    }
}
