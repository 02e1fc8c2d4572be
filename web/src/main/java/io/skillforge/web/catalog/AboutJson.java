package io.skillforge.web.catalog;

import io.skillforge.catalog.Attribution;
import io.skillforge.catalog.ReleaseView;

/** What runs here, and whose data it shows. Before a first release is loaded there is nothing to attribute. */
public record AboutJson(
        String product,
        String version,
        String apiVersion,
        ReleaseJson release,
        LicenceJson licence,
        String attribution) {

    static AboutJson of(String version, ReleaseView release) {
        var attribution = release == null ? null : Attribution.of(release);
        return new AboutJson(
                "SkillForge",
                version,
                "v1",
                ReleaseJson.from(release),
                attribution == null ? null : new LicenceJson(attribution.licence(), attribution.licenceUrl()),
                attribution == null ? null : attribution.text());
    }

    /** The licence of the data. */
    public record LicenceJson(String name, String url) {}
}
