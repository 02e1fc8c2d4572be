package io.skillforge.web.partner;

import io.skillforge.partner.NewPartner;
import io.skillforge.partner.PartnerDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner that is to be made. */
public record NewPartnerJson(
        @Schema(examples = "acme-partners")
        @NotNull
        @Pattern(
                regexp = "[a-z][a-z0-9-]{1,38}[a-z0-9]",
                message = "Expected 3 to 40 small letters, digits and -, beginning with a letter")
        String code,

        @Schema(examples = "Acme Partners")
        @NotBlank(message = PartnerChangeJson.NAME_EXPECTATION)
        @Pattern(regexp = PartnerChangeJson.NAME, message = PartnerChangeJson.NAME_EXPECTATION)
        String name,

        @Schema(examples = "partnerships@acme.example")
        @NotNull
        @Pattern(regexp = PartnerChangeJson.EMAIL, message = PartnerChangeJson.EMAIL_EXPECTATION)
        String contactEmail,

        @Schema(description = "us-east-1 unless given", examples = "us-east-1")
        @Pattern(regexp = PartnerChangeJson.REGION, message = PartnerChangeJson.REGION_EXPECTATION)
        String dataRegion,

        @Schema(
                description = "standard unless given",
                enumeration = {"standard", "premium"})
        @Pattern(regexp = PartnerChangeJson.TIER, message = PartnerChangeJson.TIER_EXPECTATION)
        String slaTier,

        @NotNull @PastOrPresent(message = "Expected a time that is not to come")
        Instant termsAcceptedAt) {

    NewPartner toCommand() {
        var details = new PartnerDetails(
                name.strip(),
                contactEmail,
                dataRegion == null ? "us-east-1" : dataRegion,
                slaTier == null ? "standard" : slaTier);
        return new NewPartner(code, details, termsAcceptedAt);
    }

    /** A record would tell the address. */
    @Override
    public String toString() {
        return "NewPartnerJson[" + code + "]";
    }
}
