package io.skillforge.web.catalog;

import io.skillforge.catalog.Attribution;
import io.skillforge.catalog.ReleaseView;
import java.util.List;

/** What runs here, and whose data it shows. Before a first release is loaded there is nothing to attribute. */
public record AboutJson(
        String product,
        String version,
        String apiVersion,
        ReleaseJson release,
        LicenceJson licence,
        List<LicenceJson> licences,
        String attribution) {

    static AboutJson of(String version, ReleaseView release) {
        var attribution = release == null ? null : Attribution.of(release);
        var data = attribution == null
                ? null
                : new LicenceJson("Occupations and skills", attribution.licence(), attribution.licenceUrl());
        return new AboutJson(
                "SkillForge",
                version,
                "v1",
                ReleaseJson.from(release),
                data,
                data == null ? LicenceJson.ALWAYS : List.of(data, LicenceJson.GROUPS, LicenceJson.PAGE),
                attribution == null ? null : attribution.text());
    }

    /** Under which licence something is used. */
    public record LicenceJson(String of, String name, String url) {

        private static final LicenceJson GROUPS = new LicenceJson(
                "Groups of occupations: Standard Occupational Classification 2018, U.S. Bureau of Labor Statistics",
                "Public domain",
                "https://www.bls.gov/soc/2018/");
        private static final LicenceJson PAGE = new LicenceJson(
                "The page to try the API: Swagger UI",
                "Apache License 2.0",
                "https://www.apache.org/licenses/LICENSE-2.0");
        private static final List<LicenceJson> ALWAYS = List.of(GROUPS, PAGE);
    }
}
