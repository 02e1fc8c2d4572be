package io.skillforge.privacy;

import io.skillforge.privacy.domain.Cascade;
import io.skillforge.privacy.domain.CascadeStep;
import io.skillforge.schema.dictionary.ColumnEntry;
import io.skillforge.schema.dictionary.Dictionary;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The dictionary of this build, from which everything that is done to people's data is made. It is read once, when the
 * server starts: a file with a mistake keeps the deployment from starting, with a sentence that names it. Never changes
 * afterwards, so any thread may use it.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PersonalDataRegister {

    private final Map<Set<Purpose>, List<CascadeStep>> cascades = new ConcurrentHashMap<>();

    private Dictionary dictionary;

    @PostConstruct
    void read() {
        dictionary = Dictionary.ofBuild();
    }

    /** Every table, whether it is about somebody or not. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** Who seals a column under another purpose than the dictionary says would keep its keys from being destroyed with it. */
    public void requireSealed(Place place) {
        var says = dictionary
                .find(place.table())
                .map(table -> table.columns().get(place.column()))
                .map(ColumnEntry::encrypted);
        if (!says.equals(Optional.of(place.purpose().code()))) {
            throw new IllegalStateException("The dictionary does not say that " + place.table() + "." + place.column()
                    + " is sealed as " + place.purpose().code());
        }
    }

    /** What the end of these consents does to the tables. */
    public List<CascadeStep> cascade(Set<Purpose> purposes) {
        return cascades.computeIfAbsent(
                purposes.isEmpty() ? Set.of() : EnumSet.copyOf(purposes),
                revoked -> Cascade.of(
                        dictionary, revoked.stream().map(Purpose::code).collect(Collectors.toSet())));
    }
}
