package io.skillforge.catalog;

import io.skillforge.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

@Stateless
public class SkillResolver {
    @Inject
    Database database;

    public List<SkillResolution> resolve(List<String> texts) {
        return texts.stream()
                .map(t -> {
                    var found = database.query(
                            "select code, name, kind, code = ? as c from skills where code = ? or lower(name) = lower(?) order by kind, code limit 5",
                            r -> new SkillCandidate(
                                    r.getString(1),
                                    r.getString(2),
                                    r.getString(3),
                                    r.getBoolean(4) ? SkillCandidate.How.CODE : SkillCandidate.How.NAME,
                                    1),
                            t,
                            t,
                            t);
                    return new SkillResolution(t, found.isEmpty() ? null : found.get(0), found);
                })
                .toList();
    }
}
