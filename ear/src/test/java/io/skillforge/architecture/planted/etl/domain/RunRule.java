package io.skillforge.architecture.planted.etl.domain;

import jakarta.ejb.Stateless;

/** A rule that needs a server. */
@Stateless
public class RunRule {}
