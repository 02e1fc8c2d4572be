package io.skillforge.person.store;

import io.skillforge.person.ResumeView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Résumés that were taken in. */
@ApplicationScoped
public class ResumeStore {

    private static final String PAGE = """
            select r.id, r.file_ref, r.status, r.row_version, r.created_at, r.parsed_content
              from resume_ingestions r
             where %s
             order by r.id
             limit ?""";

    private static final String INSERT = """
            insert into resume_ingestions
                (id, tenant_id, user_id, file_ref, parsed_content, ingestion_metadata, status, created_at, updated_at)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""";

    @Inject
    Database database;

    /** A résumé as it lies there: the view has no content yet, which is sealed. */
    public record ResumeRow(ResumeView view, byte[] content) {}

    public List<ResumeView> page(Person person, UUID after, int rows) {
        return list(of(person).andIfGiven("r.id > ?", after), rows).stream()
                .map(ResumeRow::view)
                .toList();
    }

    public Optional<ResumeRow> find(Person person, UUID id) {
        return list(of(person).and("r.id = ?", id), 1).stream().findFirst();
    }

    public void insert(Person person, UUID id, String fileRef, byte[] content, String metadata, Instant at) {
        database.update(
                INSERT,
                id,
                person.tenant(),
                person.user(),
                fileRef,
                content,
                metadata,
                content == null ? "received" : "parsed",
                at,
                at);
    }

    private static Conditions of(Person person) {
        return new Conditions().and("r.tenant_id = ?", person.tenant()).and("r.user_id = ?", person.user());
    }

    private List<ResumeRow> list(Conditions conditions, int rows) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()), ResumeStore::row, parameters.toArray());
    }

    private static ResumeRow row(ResultSet row) throws SQLException {
        var view = new ResumeView(
                Columns.uuid(row, "id"),
                row.getString("file_ref"),
                null,
                row.getString("status"),
                row.getLong("row_version"),
                Columns.instant(row, "created_at"));
        return new ResumeRow(view, row.getBytes("parsed_content"));
    }
}
