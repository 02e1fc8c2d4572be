package io.skillforge.retention;

import io.skillforge.privacy.PersonalDataRegister;
import io.skillforge.retention.domain.Hanging;
import io.skillforge.retention.domain.Stages;
import io.skillforge.retention.domain.TableFacts.Child;
import io.skillforge.retention.domain.Target;
import io.skillforge.retention.store.CatalogStore;
import io.skillforge.schema.dictionary.Dictionary;
import io.skillforge.schema.dictionary.ObjectClass;
import io.skillforge.schema.dictionary.RetentionDataset;
import io.skillforge.schema.dictionary.TableEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The datasets of the register: which rows each is about, and what reaches beyond them. */
@ApplicationScoped
public class Targets {

    private final Map<String, Target> known = new ConcurrentHashMap<>();

    @Inject
    PersonalDataRegister register;

    @Inject
    CatalogStore catalog;

    /** The rows of a dataset; empty for one of the object store. */
    public Optional<Target> find(String dataset) {
        if (known.isEmpty()) {
            known.putAll(read());
        }
        return Optional.ofNullable(known.get(dataset));
    }

    /** What a dataset of the object store is about. */
    public Optional<ObjectClass> objects(String dataset) {
        return dictionary().objects().stream()
                .filter(each -> dataset.equals(each.dataset()))
                .findFirst();
    }

    /** The table, or the prefix in the object store. */
    public Optional<String> place(String dataset) {
        return find(dataset).map(target -> target.table().name()).or(() -> objects(dataset)
                .map(ObjectClass::prefix));
    }

    /** Datasets in the order in which they are to be done. */
    public List<String> inOrder(Iterable<String> datasets) {
        var ordered = new ArrayList<String>();
        datasets.forEach(ordered::add);
        ordered.sort(Comparator.<String>comparingInt(
                        dataset -> find(dataset).map(Target::stage).orElse(0))
                .thenComparing(Comparator.naturalOrder()));
        return ordered;
    }

    private Dictionary dictionary() {
        return register.dictionary();
    }

    private Map<String, Target> read() {
        var stages = new Stages(catalog.children());
        var targets = new LinkedHashMap<String, Target>();
        for (var entry : dictionary().tables()) {
            for (var dataset : entry.retention().datasets()) {
                targets.put(dataset.code(), target(entry, dataset, stages));
            }
        }
        return targets;
    }

    private Target target(TableEntry entry, RetentionDataset dataset, Stages stages) {
        var facts = catalog.facts(entry.name());
        var hanging = dataset.isDelete() ? hanging(entry, facts.children()) : List.<Hanging>of();
        var blockers = dataset.isDelete()
                ? facts.children().stream()
                        .filter(child -> child.keepsItsParent() && !detaches(child, entry))
                        .toList()
                : List.<Child>of();
        // Within a table, what changes rows comes before what deletes them.
        var stage = 2 * stages.of(entry.name()) + (dataset.isDelete() ? 1 : 0);
        return new Target(entry, dataset, facts, hanging, blockers, heldBy(entry, hanging), stage);
    }

    /** Whether the foreign key is one by which rows outlive an account. */
    private boolean detaches(Child child, TableEntry parent) {
        return entry(child.table())
                .retention()
                .detachment()
                .flatMap(detachment -> child.pointingAt(parent.key().get(0)).filter(detachment.hash()::containsKey))
                .isPresent();
    }

    private List<Hanging> hanging(TableEntry parent, List<Child> children) {
        var columns = new LinkedHashMap<String, Set<String>>();
        var kinds = new LinkedHashMap<String, Hanging.Kind>();
        for (var child : children) {
            var detached = detaches(child, parent);
            if (detached || !child.keepsItsParent()) {
                kinds.put(
                        child.table(),
                        detached
                                ? Hanging.Kind.DETACH
                                : child.onDelete() == 'c' ? Hanging.Kind.DELETE : Hanging.Kind.UNLINK);
                child.pointingAt(parent.key().get(0))
                        .ifPresent(column -> columns.computeIfAbsent(child.table(), table -> new LinkedHashSet<>())
                                .add(column));
            }
        }
        return kinds.entrySet().stream()
                .map(kind -> new Hanging(
                        entry(kind.getKey()),
                        catalog.facts(kind.getKey()),
                        kind.getValue(),
                        List.copyOf(columns.get(kind.getKey()))))
                .toList();
    }

    /** A hold on one dataset of a table keeps its rows from all of them. */
    private static Set<String> heldBy(TableEntry entry, List<Hanging> hanging) {
        var held = new TreeSet<String>();
        entry.retention().datasets().forEach(dataset -> held.add(dataset.code()));
        hanging.stream()
                .filter(each -> each.kind() != Hanging.Kind.UNLINK)
                .forEach(each -> each.table().retention().datasets().forEach(dataset -> held.add(dataset.code())));
        return held;
    }

    private TableEntry entry(String table) {
        return dictionary()
                .find(table)
                .orElseThrow(() -> new IllegalStateException("The dictionary has no table " + table));
    }
}
