package io.skillforge.retention.store;

import io.skillforge.platform.json.Json;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import io.skillforge.retention.RetentionItemView;
import io.skillforge.retention.RetentionItemView.SampleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Table retention_run_items. */
@ApplicationScoped
public class ItemStore {

    @Inject
    Database database;

    /** Takes the items of a dataset away with their chunks. */
    public void forget(UUID runId, String dataset) {
        database.update("delete from skillforge.retention_run_items where run_id = ? and dataset = ?", runId, dataset);
    }

    /** @param policy fingerprint of the policy it was planned by */
    public void insert(UUID runId, RetentionItemView item, String policy) {
        database.update(
                """
                insert into skillforge.retention_run_items
                    (run_id, item, dataset, place, part, month, action, stage, cutoff, policy, planned, oldest, newest,
                     fingerprint, sample, drift)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))
                """,
                runId,
                item.item(),
                item.dataset(),
                item.place(),
                item.part(),
                item.month(),
                item.action(),
                item.stage(),
                item.cutoff(),
                policy,
                item.planned(),
                item.oldest(),
                item.newest(),
                item.fingerprint(),
                samples(item.sample()),
                counts(item.drift()));
    }

    /** What was found once the rows were listed. */
    public void listed(UUID runId, int item, PlanStore.Listed listed, long held, List<SampleView> sample) {
        database.update(
                """
                update skillforge.retention_run_items
                   set planned = ?, held = ?, oldest = ?, newest = ?, fingerprint = ?, sample = cast(? as jsonb)
                 where run_id = ? and item = ?
                """,
                listed.rows(),
                held,
                listed.oldest(),
                listed.newest(),
                listed.fingerprint(),
                samples(sample),
                runId,
                item);
    }

    /** While a run is at work its chunks tell how far it is; what hangs on rows is added up at the end. */
    public List<RetentionItemView> list(UUID runId) {
        return database.query("""
                select i.item, i.dataset, i.place, i.part, i.month, i.action, i.stage, i.cutoff, i.planned, i.held,
                       i.oldest, i.newest, i.fingerprint, i.sample, i.drift,
                       case when r.status = 'running' and i.part <> 'hanging'
                            then (select coalesce(sum(c.affected), 0) from skillforge.retention_run_chunks c
                                   where c.run_id = i.run_id and c.item = i.item)
                            else i.affected end as affected
                  from skillforge.retention_run_items i
                  join skillforge.retention_runs r on r.id = i.run_id
                 where i.run_id = ?
                 order by i.stage, i.item
                """, ItemStore::row, runId);
    }

    /** Adds up what the chunks of a run did to each item's own table. */
    public void addUp(UUID runId) {
        database.update("""
                update skillforge.retention_run_items i
                   set affected = done.affected, drift = i.drift || done.drift
                  from (select c.item, sum(c.affected) as affected,
                               coalesce((select jsonb_object_agg(d.reason, d.total)
                                           from (select e.key as reason, sum(e.value::bigint) as total
                                                   from skillforge.retention_run_chunks x,
                                                        jsonb_each_text(x.drift) e
                                                  where x.run_id = ? and x.item = c.item
                                                  group by e.key) d), '{}') as drift
                          from skillforge.retention_run_chunks c
                         where c.run_id = ?
                         group by c.item) done
                 where i.run_id = ? and i.item = done.item and i.part <> 'hanging'
                """, runId, runId, runId);
        database.update("""
                update skillforge.retention_run_items i
                   set affected = coalesce((select sum((c.hanging ->> i.place)::bigint)
                                              from skillforge.retention_run_chunks c
                                              join skillforge.retention_run_items o on o.run_id = c.run_id
                                               and o.item = c.item and o.dataset = i.dataset
                                             where c.run_id = i.run_id), 0)
                 where i.run_id = ? and i.part = 'hanging'
                """, runId);
        database.update(
                "update skillforge.retention_run_items set affected = 0 where run_id = ? and affected is null", runId);
    }

    /** Nobody reviews the run any more: what its rows looked like is not kept. */
    public void forgetSamples(UUID runId) {
        database.update("update skillforge.retention_run_items set sample = '[]' where run_id = ?", runId);
    }

    /** Rows that came since. */
    public void added(UUID runId, int item, long rows) {
        database.update(
                "update skillforge.retention_run_items set drift = drift || jsonb_build_object('added', ?)"
                        + " where run_id = ? and item = ?",
                rows,
                runId,
                item);
    }

    private static RetentionItemView row(ResultSet row) throws SQLException {
        var affected = row.getLong("affected");
        return new RetentionItemView(
                row.getInt("item"),
                row.getString("dataset"),
                row.getString("place"),
                row.getString("part"),
                Columns.day(row, "month"),
                row.getString("action"),
                row.getInt("stage"),
                Columns.instant(row, "cutoff"),
                row.getLong("planned"),
                row.getLong("held"),
                Columns.instant(row, "oldest"),
                Columns.instant(row, "newest"),
                row.getString("fingerprint"),
                read(row.getString("sample")).asJsonArray().stream()
                        .map(sample -> new SampleView(
                                texts(sample.asJsonObject(), "before"), texts(sample.asJsonObject(), "after")))
                        .toList(),
                row.getObject("affected") == null ? null : affected,
                counts(row.getString("drift")));
    }

    static String counts(Map<String, Long> counts) {
        var json = Json.createObjectBuilder();
        counts.forEach(json::add);
        return json.build().toString();
    }

    static Map<String, Long> counts(String json) {
        var counts = new LinkedHashMap<String, Long>();
        read(json).asJsonObject().forEach((key, value) -> counts.put(key, ((JsonNumber) value).longValue()));
        return counts;
    }

    private static String samples(List<SampleView> samples) {
        var json = Json.createArrayBuilder();
        for (var sample : samples) {
            json.add(Json.createObjectBuilder()
                    .add("before", object(sample.before()))
                    .add("after", object(sample.after())));
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder object(Map<String, String> texts) {
        var json = Json.createObjectBuilder();
        texts.forEach(json::add);
        return json;
    }

    private static Map<String, String> texts(JsonObject sample, String key) {
        var texts = new LinkedHashMap<String, String>();
        sample.getJsonObject(key).forEach((column, value) -> texts.put(column, ((JsonString) value).getString()));
        return texts;
    }

    private static JsonValue read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
