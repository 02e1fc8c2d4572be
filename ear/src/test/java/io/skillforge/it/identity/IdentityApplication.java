package io.skillforge.it.identity;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("")
public class IdentityApplication extends Application {}
