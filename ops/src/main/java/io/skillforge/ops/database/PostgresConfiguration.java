package io.skillforge.ops.database;

/**
 * The settings of the embedded PostgreSQL: one that keeps its data through a power cut, on a small machine, under a
 * loader that writes half a million rows at a time.
 */
final class PostgresConfiguration {
    static final String FILE = "skillforge.conf";

    private static final String TEXT = """
            # Written by skillforge at each start; put settings of your own into postgresql.auto.conf (alter system).

            # This machine only, and no socket file: one way in, with a password.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = scram-sha-256

            # What is committed stays, whatever is killed or unplugged.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # A full release with its indexes is about 300 MB: a good part of it fits, the rest is the file cache's.
            shared_buffers = 256MB
            effective_cache_size = 1GB
            # The joins and sorts of the merge, a few at a time, and the rebuild of the search index stay in memory.
            work_mem = 32MB
            maintenance_work_mem = 128MB

            # A load writes several hundred MB of log. With the standard 1 GB a checkpoint would fall into every load, and
            # every page touched after it would be logged whole; the time limit stays short enough for a quick restart.
            max_wal_size = 1536MB
            checkpoint_timeout = 10min
            checkpoint_completion_target = 0.9

            # Local disks of today read at random nearly as fast as in sequence; statements here are short, and compiling
            # them costs more than it gains.
            random_page_cost = 1.1
            jit = off

            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%%m [%%p] '
            log_checkpoints = off
            lc_messages = 'C'
            """;

    private PostgresConfiguration() {}

    static String text(int port) {
        return TEXT.formatted(port);
    }
}
