package io.skillforge.architecture.planted.platform.sql;

public class Database {}
