package io.skillforge.etl.store;

import io.skillforge.etl.domain.ColumnLayout;
import io.skillforge.etl.domain.FileLayout;
import io.skillforge.etl.domain.Layout;
import io.skillforge.etl.domain.Row;
import io.skillforge.etl.domain.StagedText;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The files of a release in {@code staging.onet_*}, one table a file. */
@ApplicationScoped
public class StagingStore {

    private static final int CHUNK = 1 << 16;

    @Inject
    Database database;

    /** Empties every file's table, so that what a release lacks is not found from an earlier one. */
    public void clear() {
        var tables = Layout.onet().files().stream()
                .map(file -> "staging." + file.table())
                .collect(Collectors.joining(", "));
        database.update("truncate " + tables);
    }

    public long count(FileLayout file) {
        return database.one("select count(*) from staging." + file.table(), row -> row.getLong(1));
    }

    /**
     * Fills a file's table by COPY with the rows that {@code rows} hands over, in the caller's transaction.
     *
     * @return how many rows were staged
     */
    public long copy(FileLayout file, Consumer<Row.Sink> rows) {
        database.update("truncate staging." + file.table());
        return database.with(connection -> copy(connection, file, rows));
    }

    private static long copy(Connection connection, FileLayout file, Consumer<Row.Sink> rows) throws SQLException {
        var columns = file.columns().stream().map(ColumnLayout::column).collect(Collectors.joining(", "));
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy staging.%s (line, %s) from stdin".formatted(file.table(), columns));
        try {
            var text = new StagedText(file);
            var chunk = new StringBuilder(CHUNK + CHUNK / 4);
            rows.accept(row -> {
                text.append(row, chunk);
                if (chunk.length() >= CHUNK) {
                    send(copy, chunk);
                }
            });
            send(copy, chunk);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder chunk) {
        var bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        chunk.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
