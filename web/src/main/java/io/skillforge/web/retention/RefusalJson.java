package io.skillforge.web.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a plan is not to be carried out. */
public record RefusalJson(@NotBlank @Size(max = 500) String reason) {}
