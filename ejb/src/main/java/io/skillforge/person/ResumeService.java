package io.skillforge.person;

import io.skillforge.person.store.ResumeStore;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.json.Json;
import io.skillforge.platform.sql.JsonConverter;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.Place;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.UUID;

/** Résumés that were taken in: where the file lies, and what was read out of it, which is sealed. */
@Stateless
@TenantScoped
public class ResumeService {

    private static final String OBJECT = "resume";

    @Inject
    ResumeStore resumes;

    @Inject
    PersonVault vault;

    @Inject
    TenantDirectory tenants;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** In the order in which they came, without their content. */
    public PageView<ResumeView> list(UUID user, UUID after, int limit) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return PageView.of(resumes.page(person, after, limit + 1), limit, ResumeView::id);
    }

    public ResumeView find(UUID user, UUID id) {
        var person = people.required(user);
        audit.seen(person, OBJECT, id);
        return view(person, id);
    }

    /** @param content null where nothing was read out of it yet */
    public ResumeView create(UUID user, String fileRef, JsonObject content) {
        var person = people.required(user);
        var id = ids.next();
        var sealed = vault.seal(place(person, id), content == null ? null : content.toString());
        var metadata = Json.createObjectBuilder()
                .add("tenantId", person.tenant().toString())
                .add("partnerId", tenants.codeOf(person.tenant()))
                .build();
        resumes.insert(person, id, fileRef, sealed, metadata.toString(), clock.instant());
        audit.changed("resume.received", person, OBJECT, id);
        return view(person, id);
    }

    private ResumeView view(Person person, UUID id) {
        var row = resumes.find(person, id)
                .orElseThrow(
                        () -> new DomainException(ProblemKind.RESUME_UNKNOWN, "This user has no résumé with this id"));
        var view = row.view();
        var content = (JsonObject) JsonConverter.read(vault.open(place(person, id), row.content()));
        return new ResumeView(id, view.fileRef(), content, view.status(), view.rowVersion(), view.createdAt());
    }

    private static Place place(Person person, UUID id) {
        var owner = Owner.person(person.tenant(), person.user());
        return new Place(owner, KeyPurpose.PII_EMPLOYMENT, "resume_ingestions", "parsed_content", id);
    }
}
