<<<<<<< HEAD
/** Rules of retention without a database. */
=======
/** Rules of retention, in values only. */
>>>>>>> c7f8d9a2bcbd40c5b10a44230b8b9b6403dcc7de
package io.skillforge.retention.domain;
