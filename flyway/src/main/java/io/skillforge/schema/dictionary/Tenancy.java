package io.skillforge.schema.dictionary;

import java.util.List;

/**
 * By which columns row-level security lets a row be seen.
 *
 * @param persons columns of which one must be the person, in the scope of a person; empty where that scope sees nothing
 */
public record Tenancy(String tenant, List<String> persons) {

    public Tenancy {
        persons = List.copyOf(persons);
    }
}
