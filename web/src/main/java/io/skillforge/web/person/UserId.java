package io.skillforge.web.person;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The part of an address that names a user; see {@link UserPath}. */
@NotNull
@Pattern(regexp = UserPath.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface UserId {

    String message() default UserPath.EXPECTATION;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
