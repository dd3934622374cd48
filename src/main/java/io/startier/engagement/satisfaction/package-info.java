/** What customers say of us when they are asked (row P9). */
package io.startier.engagement.satisfaction;
