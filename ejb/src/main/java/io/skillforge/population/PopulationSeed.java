package io.skillforge.population;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.run.EnvironmentName;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.population.domain.Indexed;
import io.skillforge.population.domain.Pathways;
import io.skillforge.population.domain.Pool;
import io.skillforge.population.domain.Population;
import io.skillforge.population.domain.Rows;
import io.skillforge.population.store.PopulationStore;
import io.skillforge.privacy.BlindIndex;
import io.skillforge.privacy.ClearValue;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The steps that make a population. Each call is part of its caller's transaction and answers how many rows it wrote into
 * which table; who is there already is left alone.
 */
@Stateless
@TenantScoped
public class PopulationSeed {

    private static final String DIRECT = "direct";
    private static final Set<String> REAL = Set.of("staging", "production", "unnamed");
    /** Enough to differ, and few enough to read for every batch. */
    private static final int CHOICES = 400;

    @Inject
    EnvironmentName environment;

    @Inject
    PopulationStore store;

    @Inject
    PersonVault vault;

    @Inject
    BlindIndex index;

    @Inject
    AuditTrail audit;

    /** What a step did to a table. */
    public record Made(String table, long inserted, long unchanged) {}

    /** Refuses where real people are, and where nobody said what the server is for. */
    public void requireAllowed() {
        if (REAL.contains(environment.value().toLowerCase(Locale.ROOT))) {
            throw new DomainException(
                    ProblemKind.POPULATION_REFUSED,
                    "SKILLFORGE_ENV of this server is %s; invented people are for local use and tests"
                            .formatted(environment.value()));
        }
    }

    /** Makes the partners, their exports and advisors, and the pathways. */
    public List<Made> prepare(PopulationPlan plan, UUID runId) {
        requireAllowed();
        var occupations = store.occupations(CHOICES);
        if (occupations.isEmpty() || store.skills(1).isEmpty()) {
            throw new DomainException(
                    ProblemKind.POPULATION_REFUSED,
                    "There is no catalog to choose occupations and skills from; load a release first,"
                            + " with skillforge etl onet or skillforge up");
        }
        var made = new ArrayList<Made>();
        made.add(makePartners(plan));
        var definitions = Pathways.to(occupations);
        var pathways = definitions.stream().mapToInt(store::insertPathway).sum();
        made.add(new Made("learning_pathways", pathways, definitions.size() - pathways));
        var pool = pool(plan);
        var exports = pool.partners().stream()
                .mapToInt(partner -> store.insertExport(partner, "job:seed-people"))
                .sum();
        made.add(new Made("partner_exports", exports, plan.partners() - exports));
        made.addAll(makeAdvisors(plan, pool));
        audit.record(AuditEvent.of("population.seeded")
                .in(runId)
                .with("seed", plan.seed())
                .with("partners", plan.partners())
                .with("advisors", plan.advisors())
                .with("learners", plan.learners()));
        return made;
    }

    private Made makePartners(PopulationPlan plan) {
        var wanted = Population.partners(plan.partners());
        var known = store.tenants(wanted.stream().map(Population.Invented::code).toList());
        for (var partner : wanted) {
            if (!known.containsKey(partner.code())) {
                var contact = vault.seal(
                        Owner.tenant(partner.id()),
                        KeyPurpose.PII_PARTNER,
                        "partner_tenancy",
                        "contact_email",
                        partner.id(),
                        partner.contact());
                store.insertPartner(partner, contact, plan.asOf());
            }
        }
        return new Made("partner_tenancy", wanted.size() - known.size(), known.size());
    }

    private List<Made> makeAdvisors(PopulationPlan plan, Pool pool) {
        var rows = new Rows();
        var unchanged = 0;
        for (var partner : pool.partners()) {
            var known = store.accounts(partner.advisors());
            unchanged += known.size();
            for (var number = 1; number <= partner.advisors().size(); number++) {
                if (!known.contains(partner.advisors().get(number - 1))) {
                    Population.addAdvisor(rows, partner, pool, plan.seed(), number, plan.asOf());
                }
            }
        }
        return write(rows, unchanged);
    }

    /** Makes those of the learners from one number to another, both included, who are not there yet. */
    public List<Made> makeLearners(PopulationPlan plan, int from, int to) {
        var ids = new LinkedHashMap<Integer, UUID>();
        for (var number = from; number <= to; number++) {
            ids.put(number, Population.learner(plan.seed(), number));
        }
        var known = store.accounts(List.copyOf(ids.values()));
        var rows = new Rows();
        if (known.size() < ids.size()) {
            var pool = pool(plan);
            var direct = new Pool.Partner(store.tenants(List.of(DIRECT)).get(DIRECT), DIRECT, List.of(), null);
            ids.forEach((number, id) -> {
                if (!known.contains(id)) {
                    Population.addLearner(rows, direct, pool, plan.seed(), number, plan.asOf());
                }
            });
        }
        return write(rows, known.size());
    }

    /** Counts who is in the exports now. */
    public void finish(PopulationPlan plan) {
        pool(plan).partners().forEach(store::countExport);
    }

    private Pool pool(PopulationPlan plan) {
        var occupations = store.occupations(CHOICES);
        var codes = Population.partners(plan.partners()).stream()
                .map(Population.Invented::code)
                .toList();
        var tenants = store.tenants(codes);
        var partners = codes.stream()
                .map(code -> new Pool.Partner(
                        tenants.get(code),
                        code,
                        Population.advisors(plan.seed(), code, plan.advisors()),
                        Population.export(plan.seed(), code)))
                .toList();
        return new Pool(occupations, store.skills(CHOICES), store.pathways(Pathways.to(occupations)), partners);
    }

    private List<Made> write(Rows rows, long unchanged) {
        seal(rows.byTable().values());
        var made = new LinkedHashMap<String, Made>();
        made.put("users", new Made("users", 0, unchanged));
        rows.byTable().forEach((table, values) -> {
            store.insert(table, values);
            var left = table.code().equals("users") ? unchanged : 0;
            made.put(table.code(), new Made(table.code(), values.size(), left));
        });
        return List.copyOf(made.values());
    }

    /** Puts sealed bytes and indexes in place of what is still to be read. */
    private void seal(Iterable<List<Object[]>> tables) {
        var clear = new ArrayList<ClearValue>();
        tables.forEach(rows -> rows.forEach(row -> {
            for (var value : row) {
                if (value instanceof ClearValue each) {
                    clear.add(each);
                }
            }
        }));
        var sealed = vault.sealAll(clear).iterator();
        tables.forEach(rows -> rows.forEach(row -> {
            for (var i = 0; i < row.length; i++) {
                if (row[i] instanceof ClearValue) {
                    row[i] = sealed.next();
                } else if (row[i] instanceof Indexed indexed) {
                    row[i] = index.of(indexed.email());
                }
            }
        }));
    }
}
