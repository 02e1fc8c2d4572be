package io.skillforge.etl.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many people work in an occupation, in soc_employment. */
@ApplicationScoped
public class EmploymentStore {

    private static final String PUT = """
            insert into skillforge.soc_employment (soc_code, employment)
            select * from unnest(?::text[], ?::bigint[])
                on conflict (soc_code) do update set employment = excluded.employment""";

    @Inject
    Database database;

    public Map<String, Long> figures() {
        var figures = new HashMap<String, Long>();
        database.query(
                "select soc_code, employment from skillforge.soc_employment",
                row -> figures.put(row.getString(1), row.getLong(2)));
        return figures;
    }

    public void put(Map<String, Long> figures) {
        database.update(
                PUT, figures.keySet().toArray(String[]::new), figures.values().toArray(Long[]::new));
    }

    public void remove(Collection<String> codes) {
        database.update(
                "delete from skillforge.soc_employment where soc_code = any(?)", (Object) codes.toArray(String[]::new));
    }
}
