package io.skillforge.retention;

import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.Place;
import io.skillforge.privacy.SealedValue;
import io.skillforge.retention.domain.Bands;
import io.skillforge.retention.domain.Hanging;
import io.skillforge.retention.domain.Target;
import io.skillforge.retention.store.ChangeStore;
import io.skillforge.retention.store.ChangeStore.Change;
import io.skillforge.retention.store.ChangeStore.Shape;
import io.skillforge.retention.store.HangingStore;
import io.skillforge.retention.store.PurgeStore;
import io.skillforge.schema.dictionary.RetentionDataset;
import io.skillforge.schema.dictionary.TableEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes rows in place of deleting them: anonymises, masks, closes accounts, detaches. In the caller's transaction. */
@ApplicationScoped
public class RowChanges {

    @Inject
    ChangeStore store;

    @Inject
    HangingStore hanging;

    @Inject
    PersonVault vault;

    @Inject
    Anonymiser anonymiser;

    /** The columns whose values are needed to change rows for a dataset. */
    static List<String> columns(Target target) {
        var columns = new LinkedHashSet<>(target.dataset().hash().keySet());
        columns.addAll(target.dataset().mask().keySet());
        columns.addAll(target.personColumns());
        return List.copyOf(columns);
    }

    /** Does what a dataset says to rows that are locked. */
    int apply(Target target, List<PurgeStore.Row> rows, Instant now) {
        var dataset = target.dataset();
        var readable = new ArrayList<Readable>();
        var path = target.personColumns();
        for (var row : rows) {
            readable.add(new Readable(row.key(), row.tenant(), path.isEmpty() ? null : path.get(0), row.values()));
        }
        var opened = opened(target.table(), dataset.hash().keySet(), readable);
        var hash = anonymiser.of(target.table().name(), Anonymiser.RETENTION);
        var changes = new ArrayList<Change>();
        for (var i = 0; i < rows.size(); i++) {
            var hashes = new LinkedHashMap<String, byte[]>();
            for (var column : dataset.hash().keySet()) {
                hashes.put(column, hash.hash(opened.get(i).get(column)));
            }
            var texts = new LinkedHashMap<String, String>();
            for (var column : dataset.mask().keySet()) {
                texts.put(column, Bands.mask((String) rows.get(i).values().get(column)));
            }
            changes.add(new Change(rows.get(i).key(), hashes, texts));
        }
        var shape = new Shape(dataset.hash(), List.copyOf(dataset.mask().keySet()), dataset.set());
        return store.apply(target.table(), target.facts(), shape, changes, now);
    }

    /** Makes rows outlive accounts that are purged; with them goes what a dataset would have anonymised for that account. */
    int detach(Target target, Hanging from, Collection<String> ids, Instant now) {
        var entry = from.table();
        var detachment = entry.retention().detachment().orElseThrow();
        var hash = new LinkedHashMap<>(detachment.hash());
        anonymising(entry).forEach(dataset -> hash.putAll(dataset.hash()));
        var rows = hanging.lock(target, from, ids, hash.keySet());
        var readable = rows.stream()
                .map(row -> new Readable(row.key(), row.tenant(), ownerColumn(entry), row.values()))
                .toList();
        var opened = opened(entry, hash.keySet(), readable);
        var hashed = anonymiser.of(entry.name(), Anonymiser.RETENTION);
        var changes = new ArrayList<Change>();
        for (var i = 0; i < rows.size(); i++) {
            var hashes = new LinkedHashMap<String, byte[]>();
            for (var column : goingWith(entry, rows.get(i).values(), ids)) {
                hashes.put(column, hashed.hash(opened.get(i).get(column)));
            }
            changes.add(new Change(rows.get(i).key(), hashes, Map.of()));
        }
        return store.apply(entry, from.facts(), new Shape(hash, List.of(), detachment.set()), changes, now);
    }

    /** The columns of a row that lead to one of the accounts. */
    private static Collection<String> goingWith(TableEntry entry, Map<String, Object> values, Collection<String> ids) {
        var columns = new LinkedHashSet<String>();
        for (var path : entry.retention().detachment().orElseThrow().hash().keySet()) {
            if (values.get(path) != null && ids.contains((String) values.get(path))) {
                columns.add(path);
                anonymising(entry).stream()
                        .filter(dataset -> path.equals(dataset.clockPath()))
                        .forEach(dataset -> columns.addAll(dataset.hash().keySet()));
            }
        }
        return columns;
    }

    private static List<RetentionDataset> anonymising(TableEntry entry) {
        return entry.retention().datasets().stream()
                .filter(dataset -> !dataset.hash().isEmpty() && dataset.clockPath() != null)
                .toList();
    }

    /** A row's values, and the column that says whose keys seal them. */
    private record Readable(String key, UUID tenant, String owner, Map<String, Object> values) {}

    private static String ownerColumn(TableEntry entry) {
        return entry.subject().orElseThrow().path().get(0);
    }

    /** The values in the clear; what cannot be opened any more is nothing. */
    private List<Map<String, String>> opened(TableEntry entry, Collection<String> columns, List<Readable> rows) {
        var places = new ArrayList<SealedValue>();
        var clear = new ArrayList<Map<String, String>>();
        for (var row : rows) {
            var values = new LinkedHashMap<String, String>();
            for (var column : columns) {
                if (row.values().get(column) instanceof byte[] bytes) {
                    places.add(new SealedValue(place(entry, column, row), bytes));
                } else {
                    values.put(column, (String) row.values().get(column));
                }
            }
            clear.add(values);
        }
        if (!places.isEmpty()) {
            var texts = vault.openReadable(places).iterator();
            for (var i = 0; i < rows.size(); i++) {
                for (var column : columns) {
                    if (rows.get(i).values().get(column) instanceof byte[]) {
                        clear.get(i).put(column, texts.next());
                    }
                }
            }
        }
        return clear;
    }

    private static Place place(TableEntry entry, String column, Readable row) {
        var purpose = KeyPurpose.find(entry.columns().get(column).encrypted()).orElseThrow();
        var user = UUID.fromString((String) row.values().get(row.owner()));
        return new Place(Owner.person(row.tenant(), user), purpose, entry.name(), column, UUID.fromString(row.key()));
    }
}
