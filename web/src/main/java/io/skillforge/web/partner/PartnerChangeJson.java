package io.skillforge.web.partner;

import io.skillforge.partner.PartnerDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told anew of a partner, as a whole. */
public record PartnerChangeJson(
        @Schema(examples = "Acme Partners")
        @NotBlank(message = NAME_EXPECTATION)
        @Pattern(regexp = NAME, message = NAME_EXPECTATION)
        String name,

        @Schema(examples = "partnerships@acme.example") @Pattern(regexp = EMAIL, message = EMAIL_EXPECTATION)
        String contactEmail,

        @Schema(examples = "us-east-1") @NotNull @Pattern(regexp = REGION, message = REGION_EXPECTATION)
        String dataRegion,

        @Schema(enumeration = {"standard", "premium"}) @NotNull @Pattern(regexp = TIER, message = TIER_EXPECTATION)
        String slaTier) {

    static final String NAME = "[^\\x00-\\x1f\\x7f]{1,200}";
    static final String NAME_EXPECTATION = "Expected 1 to 200 characters, without control characters";
    static final String EMAIL = "[^@\\s\\x00-\\x1f\\x7f]{1,64}@[^@\\s\\x00-\\x1f\\x7f]{1,190}";
    static final String EMAIL_EXPECTATION = "Expected an e-mail address";
    static final String REGION = "[a-z]{2}(-[a-z]{2,12}){1,2}-[1-9]";
    static final String REGION_EXPECTATION = "Expected a region such as us-east-1";
    static final String TIER = "standard|premium";
    static final String TIER_EXPECTATION = "Expected standard or premium";

    PartnerDetails toDetails() {
        return new PartnerDetails(name.strip(), contactEmail, dataRegion, slaTier);
    }

    /** A record would tell the address. */
    @Override
    public String toString() {
        return "PartnerChangeJson";
    }
}
