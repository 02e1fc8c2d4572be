package io.skillforge.web.person;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** How well and how long somebody has a skill. */
public record UserSkillChangeJson(
        @NotNull @Min(1) @Max(5) Integer proficiency,

        @DecimalMin(value = "0", message = "Expected 0 or more")
        @DecimalMax(value = "80", message = "Expected 80 or less")
        @Digits(integer = 2, fraction = 1, message = "Expected years with one decimal at most")
        BigDecimal years) {}
