@NullMarked
package uz.erp.platform.test.hostile;

import org.jspecify.annotations.NullMarked;
