package io.skillforge.person;

import io.skillforge.person.domain.User;
import io.skillforge.person.domain.Wording;
import io.skillforge.person.store.UserRow;
import io.skillforge.person.store.UserStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.SubjectDirectory;
import io.skillforge.retention.LegalHolds;
import io.skillforge.retention.RetentionPolicies;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts: made, found, changed and closed. */
@Stateless
@TenantScoped
public class UserService {

    private static final String WITHOUT_PARTNER = "direct";
    private static final String DEFAULT_LOCALE = "en";
    private static final String OBJECT = "user";
    private static final String PURGE = "users";
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    UserStore users;

    @Inject
    Identities identities;

    @Inject
    People people;

    @Inject
    SubjectDirectory directory;

    @Inject
    RetentionPolicies policies;

    @Inject
    LegalHolds holds;

    @Inject
    PersonAudit audit;

    @Inject
    Scopes scopes;

    @Inject
    TenantDirectory tenants;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public UserView create(NewUser request) {
        var now = clock.instant();
        var person = new Person(tenantOf(request), ids.next());
        var user = new User(person, request.externalRef(), now);
        user.agreed(request.consentVersion(), request.consentSignedAt());
        describe(user, person, request.details(), now);
        users.add(user);
        audit.changed("person.created", person, OBJECT, null);
        return views(List.of(row(person))).get(0);
    }

    public UserView find(UUID id) {
        var person = people.required(id);
        audit.seen(person, OBJECT, null);
        return views(List.of(row(person))).get(0);
    }

    public PageView<UserView> list(UserQuery query) {
        var rows = users.page(scopes.required().tenant(), query.externalRef(), query.after(), query.limit() + 1);
        return PageView.of(rows, query.limit(), row -> row.key().user()).map(this::listed);
    }

    /** Nobody or the one; the address is compared in its normal form. */
    public List<UserView> findByEmail(String email) {
        return listed(users.findByEmail(scopes.required().tenant(), identities.indexOf(email)).stream()
                .toList());
    }

    public UserView update(UUID id, long version, UserDetails details) {
        var person = people.required(id);
        var user = locked(person, version);
        describe(user, person, details, clock.instant());
        users.flush();
        audit.changed("person.updated", person, OBJECT, null);
        return views(List.of(row(person))).get(0);
    }

    /** Notes that the person was here, once a day. */
    public void seen(Person person) {
        var now = clock.instant();
        users.seen(person, now, now.minus(DAY));
    }

    /**
     * Gives a closed account back, as long as it is not to be purged yet. What went with the closing stays away.
     *
     * @param user id or external reference; a closed account is not found otherwise
     */
    public UserView restore(String user) {
        var person = directory.required(user);
        var until = policies.find(PURGE).cutoff();
        var closed = users.closedAt(person).orElseThrow(() -> notRestorable("The account is not closed"));
        if (closed.isBefore(until) || !users.restore(person, clock.instant(), until)) {
            throw notRestorable("The account was closed at " + closed + ", and what was closed before " + until
                    + " is purged for good");
        }
        audit.changed("person.restored", person, OBJECT, null, Map.of("closedAt", closed.toString()));
        return views(List.of(row(person))).get(0);
    }

    private static DomainException notRestorable(String sentence) {
        return new DomainException(ProblemKind.TRANSITION_REFUSED, sentence);
    }

    /**
     * Closes the account for everybody, at once. Saved roles, employers and places of work go with it, unless a legal hold
     * keeps them; then they go when that ends.
     */
    public void delete(UUID id, long version) {
        var person = people.required(id);
        var now = clock.instant();
        locked(person, version).delete(now);
        users.flush();
        Map<String, Object> forgotten = holds.covers(person)
                ? Map.of("held", true)
                : Map.of("savedRoles", users.forgetSavedRoles(person), "experiences", users.forgetPlaces(person, now));
        audit.changed("person.deleted", person, OBJECT, null, forgotten);
    }

    private User locked(Person person, long version) {
        var user = users.locked(person).orElseThrow(People::unknown);
        RowVersions.check(user.rowVersion(), version);
        return user;
    }

    private void describe(User user, Person person, UserDetails details, Instant at) {
        var locale = Wording.locale(details.preferredLocale());
        user.settle(locale == null ? DEFAULT_LOCALE : locale, Wording.zone(details.timezone()), at);
        user.identify(identities.seal(person, details), at);
    }

    /** The caller's own, which nobody can choose; who may see all names it. */
    private UUID tenantOf(NewUser request) {
        var own = scopes.required().tenant();
        if (request.tenant() == null) {
            return own == null ? tenants.idOf(WITHOUT_PARTNER) : own;
        }
        var named = named(request.tenant());
        if (own != null && !own.equals(named)) {
            throw new FieldInvalidException("/tenant", "forbidden", "Expected the partner of the caller, or nothing");
        }
        return named;
    }

    private UUID named(String code) {
        return tenants.find(code)
                .orElseThrow(() -> new FieldInvalidException(
                        "/tenant", "unknown", "Expected the code of a partner, such as acme"));
    }

    private UserRow row(Person person) {
        return users.find(person).orElseThrow(People::unknown);
    }

    private List<UserView> listed(List<UserRow> rows) {
        audit.listed(rows.stream().map(UserRow::key).toList(), OBJECT);
        return views(rows);
    }

    private List<UserView> views(List<UserRow> rows) {
        var details = identities.open(rows);
        var codes = new HashMap<UUID, String>();
        var views = new ArrayList<UserView>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var code = codes.computeIfAbsent(row.key().tenant(), tenants::codeOf);
            views.add(view(row, code, details.get(i)));
        }
        return views;
    }

    private static UserView view(UserRow row, String tenant, UserDetails details) {
        return new UserView(
                row.key().user(),
                tenant,
                row.externalRef(),
                details,
                row.consentVersion(),
                row.consentSignedAt(),
                row.marketingOptIn(),
                row.active(),
                row.lastActiveAt(),
                row.rowVersion(),
                row.createdAt(),
                row.updatedAt());
    }
}
