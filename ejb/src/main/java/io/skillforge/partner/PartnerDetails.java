package io.skillforge.partner;

/** What can be changed about a partner. @param contactEmail null where none is known */
public record PartnerDetails(String name, String contactEmail, String dataRegion, String slaTier) {

    /** A record would tell the address. */
    @Override
    public String toString() {
        return "PartnerDetails[" + name + "]";
    }
}
