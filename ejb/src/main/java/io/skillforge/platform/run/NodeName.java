package io.skillforge.platform.run;

import jakarta.enterprise.context.ApplicationScoped;

/** This server's name among those that share the database; WildFly's own node name. */
@ApplicationScoped
public class NodeName {

    public String value() {
        return System.getProperty("jboss.node.name", "skillforge-1");
    }
}
