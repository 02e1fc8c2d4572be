package io.skillforge.ops.host;

import io.skillforge.ops.OpsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room for the data: a full release, its history and the write-ahead log take about this much. */
public final class DiskSpace {
    public static final long WANTED_MIB = 2_048;

    private static final long MIB = 1_024L * 1_024;

    private DiskSpace() {}

    public static void require(Path folder) {
        try {
            require(folder, Files.getFileStore(folder).getUsableSpace() / MIB);
        } catch (IOException failure) {
            throw OpsException.outOfReach(
                    "The disk of " + folder + " cannot be asked for its free space (" + Causes.of(failure) + ").");
        }
    }

    static void require(Path folder, long freeMib) {
        if (freeMib < WANTED_MIB) {
            throw OpsException.outOfReach(
                    "The disk of " + folder + " has " + freeMib + " MiB free and SkillForge needs " + WANTED_MIB
                            + "; make room, or set SKILLFORGE_HOME to a folder on another disk.");
        }
    }
}
