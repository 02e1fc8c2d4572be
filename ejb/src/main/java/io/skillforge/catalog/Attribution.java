package io.skillforge.catalog;

/** What must be said beside the data of a release: whose they are, and under which licence. */
public record Attribution(String licence, String licenceUrl, String text) {

    public static Attribution of(ReleaseView release) {
        boolean published = release.source().equals("onet");
        return new Attribution(
                "Creative Commons Attribution 4.0 International (CC BY 4.0)",
                "https://creativecommons.org/licenses/by/4.0/",
                published ? ofOnet(release.version()) : ofFixture(release.version()));
    }

    private static String ofOnet(String version) {
        return "O*NET " + version + " Database by the U.S. Department of Labor, Employment and Training Administration"
                + " (USDOL/ETA). Used under the CC BY 4.0 license. SkillForge has modified all or some of this"
                + " information. USDOL/ETA has not approved, endorsed, or tested these modifications.";
    }

    private static String ofFixture(String version) {
        return "The texts and figures of the fixture " + version + " are SkillForge's own and not those of O*NET."
                + " Codes and names of occupations and of the content model are those of the O*NET Database by the U.S."
                + " Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0"
                + " license. SkillForge has modified all or some of this information. USDOL/ETA has not approved,"
                + " endorsed, or tested these modifications.";
    }
}
