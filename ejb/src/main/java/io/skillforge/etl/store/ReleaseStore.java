package io.skillforge.etl.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Publications of releases: data_releases, of which one is current. */
@ApplicationScoped
public class ReleaseStore {

    @Inject
    Database database;

    /** The current publication; {@code files} is JSON, file name to its headings. */
    public record Current(int id, String source, String version, String checksum, String files) {}

    public Optional<Current> current() {
        return database
                .query(
                        """
                        select id, source, version, checksum, files
                          from skillforge.data_releases
                         where status = 'current'
                        """,
                        row -> new Current(
                                row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .stream()
                .findFirst();
    }

    public boolean isPublished(UUID runId) {
        return database.one(
                "select exists (select from skillforge.data_releases where run_id = ?)",
                row -> row.getBoolean(1),
                runId);
    }

    /** The number of the next publication. A number whose publication changes nothing stays unused. */
    public int nextNumber() {
        return database.one("select nextval('skillforge.data_releases_id_seq')", row -> row.getInt(1));
    }

    /** Makes a run's release the current one, from what its acquire step recorded. */
    public void publish(int number, UUID runId, Instant at) {
        database.update("update skillforge.data_releases set status = 'superseded' where status = 'current'");
        database.update("""
                insert into skillforge.data_releases
                    (id, source, version, release_date, checksum, files, run_id, loaded_at, status)
                overriding system value
                select ?, source, release, cast(input ->> 'releaseDate' as date), input_checksum, input -> 'files', run_id,
                       ?, 'current'
                  from skillforge.etl_run_log
                 where run_id = ?
                """, number, at, runId);
    }

    /** Refreshes the reporting views and the planner's statistics, with the owner's rights. */
    public void rebuild() {
        database.one("select reporting.refresh_views()", row -> row.getObject(1));
        analyze();
    }

    /** Refreshes the planner's statistics, with the owner's rights. */
    public void analyze() {
        database.one("select reporting.analyze_reference()", row -> row.getObject(1));
    }

    /** How many of a sample of titles the full-text search finds among its results for that very title. */
    public int findable(int sample) {
        return database.one("""
                select count(*)
                  from (select id, title from skillforge.occupations where retired_at is null
                         order by md5(onet_code) limit ?) o
                 where exists (select from skillforge.occupations f
                                where f.id = o.id and f.search_vector @@ plainto_tsquery('english', o.title))
                """, row -> row.getInt(1), sample);
    }
}
