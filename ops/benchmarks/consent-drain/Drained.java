/**
 * How long a drain took.
 *
 * @param seconds by the clock
 * @param server processor seconds of the application server
 * @param database processor seconds of the database
 */
record Drained(double seconds, double server, double database) {

    double computed() {
        return server + database;
    }

    @Override
    public String toString() {
        return "%.1f s (computing %.1f + %.1f)".formatted(seconds, server, database);
    }
}
