package io.skillforge.architecture.planted.person;

import io.skillforge.architecture.planted.person.store.NameStore;
import jakarta.ejb.Stateless;

/** Asks for people's rows in nobody's scope. */
@Stateless
public class ForgetfulService {
    NameStore names;
}
