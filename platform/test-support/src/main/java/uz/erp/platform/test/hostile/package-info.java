/** Files that attack their reader, and a small JVM in which readers are held against them. */
@NullMarked
package uz.erp.platform.test.hostile;

import org.jspecify.annotations.NullMarked;
