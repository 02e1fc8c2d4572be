<<<<<<< HEAD
/** The SQL of retention: what of it is about rows of people is made from the dictionary and the database's catalog. */
=======
/** What retention asks the database. */
>>>>>>> c7f8d9a2bcbd40c5b10a44230b8b9b6403dcc7de
package io.skillforge.retention.store;
