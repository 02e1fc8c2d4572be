/** Reading the catalog over REST. */
package io.skillforge.it.catalog;
