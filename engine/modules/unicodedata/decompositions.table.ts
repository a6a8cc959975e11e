/**
 * What JavaScript's normal forms do not say of decompositions, in Unicode 14: the tag of each compatibility decomposition, as ranges in hexadecimal that
 * run on over characters that are not assigned; and the decompositions whose one step is less than the normal form.
 */
export const decompositionTags = {
  noBreak: `
a0 f0c 2007 2011 202f`,
  compat: `
a8 af b4-b5 b8 132-133 13f-140 149 17f 1c4-1cc 1f1-1f3 2d8-2dd 37a 384 3d0-3d2 3d5-3d6 3f0-3f2 3f4-3f5 3f9
587 675-678 e33 eb3 edc-edd f77 f79 1e9a 1fbd 1fbf-1fc0 1ffe 2002-2006 2008-200a 2017 2024-2026 2033-2034
2036-2037 203c 203e 2047-2049 2057 205f 20a8 2100-2101 2103 2105-2107 2109 2116 2121 2135-2138 213b
2160-217f 222c-222d 222f-2230 2474-24b5 2a0c 2a74-2a76 2e9f 2ef3-2fd5 3036 3038-303a 309b-309c 3131-318e
3200-3243 32c0-32cb 3358-3370 33e0-33fe fb00-fb17 fb4f fe49-fe4f 1f100-1f10a 1f110-1f12a 1f240-1f248`,
  super: `
aa b2-b3 b9-ba 2b0-2b8 2e0-2e4 10fc 1d2c-1d2e 1d30-1d3a 1d3c-1d4d 1d4f-1d61 1d78 1d9b-1dbf 2070-207f 2120
2122 2c7d 2d6f 3192-319f a69c-a69d a770 a7f2-a7f4 a7f8-a7f9 ab5c-ab5f ab69 10781-107ba 1f16a-1f16c`,
  fraction: `
bc-be 2150-215f 2189`,
  sub: `
1d62-1d6a 2080-209c 2c7c`,
  font: `
2102 210a-2113 2115 2119-211d 2124 2128 212c-212d 212f-2131 2133-2134 2139 213c-2140 2145-2149 fb20-fb29
1d400-1d7ff 1ee00-1eebb 1fbf0-1fbf9`,
  circle: `
2460-2473 24b6-24ea 3244-3247 3251-327e 3280-32bf 32d0-32fe 1f12b-1f12e 1f250-1f251`,
  wide: `
3000 ff01-ff60 ffe0-ffe6`,
  vertical: `
309f 30ff fe10-fe19 fe30-fe44 fe47-fe48`,
  square: `
3250 32cc-32cf 32ff-3357 3371-33df 33ff 1f130-1f14f 1f190 1f200-1f23b`,
  isolated: `
fb50 fb52 fb56 fb5a fb5e fb62 fb66 fb6a fb6e fb72 fb76 fb7a fb7e fb82 fb84 fb86 fb88 fb8a fb8c fb8e fb92
fb96 fb9a fb9e fba0 fba4 fba6 fbaa fbae fbb0 fbd3 fbd7 fbd9 fbdb fbdd-fbde fbe0 fbe2 fbe4 fbea fbec fbee
fbf0 fbf2 fbf4 fbf6 fbf9 fbfc fc00-fc63 fcf5-fd10 fd3d fdf0-fdfc fe70 fe72 fe74-fe76 fe78 fe7a fe7c fe7e
fe80-fe81 fe83 fe85 fe87 fe89 fe8d fe8f fe93 fe95 fe99 fe9d fea1 fea5 fea9 feab fead feaf feb1 feb5 feb9
febd fec1 fec5 fec9 fecd fed1 fed5 fed9 fedd fee1 fee5 fee9 feed feef fef1 fef5 fef7 fef9 fefb`,
  final: `
fb51 fb53 fb57 fb5b fb5f fb63 fb67 fb6b fb6f fb73 fb77 fb7b fb7f fb83 fb85 fb87 fb89 fb8b fb8d fb8f fb93
fb97 fb9b fb9f fba1 fba5 fba7 fbab fbaf fbb1 fbd4 fbd8 fbda fbdc fbdf fbe1 fbe3 fbe5 fbeb fbed fbef fbf1
fbf3 fbf5 fbf7 fbfa fbfd fc64-fc96 fd11-fd2c fd3c fd51 fd58 fd5a-fd5b fd5e-fd5f fd62 fd64 fd66-fd67
fd69-fd6a fd6c fd6e-fd6f fd71 fd74-fd76 fd78-fd7c fd7e-fd82 fd84-fd85 fd87 fd8b fd96-fd97 fd99-fd9c
fd9e-fdb3 fdb6-fdb7 fdb9 fdbb-fdc2 fdc6-fdc7 fe82 fe84 fe86 fe88 fe8a fe8e fe90 fe94 fe96 fe9a fe9e fea2
fea6 feaa feac feae feb0 feb2 feb6 feba febe fec2 fec6 feca fece fed2 fed6 feda fede fee2 fee6 feea feee
fef0 fef2 fef6 fef8 fefa fefc`,
  initial: `
fb54 fb58 fb5c fb60 fb64 fb68 fb6c fb70 fb74 fb78 fb7c fb80 fb90 fb94 fb98 fb9c fba2 fba8 fbac fbd5 fbe6
fbe8 fbf8 fbfb fbfe fc97-fcde fd2d-fd33 fd50 fd52-fd57 fd59 fd5c-fd5d fd60-fd61 fd63 fd65 fd68 fd6b fd6d
fd70 fd72-fd73 fd77 fd7d fd83 fd86 fd88-fd8a fd8c-fd95 fd98 fd9d fdb4-fdb5 fdb8 fdba fdc3-fdc5 fe8b fe91
fe97 fe9b fe9f fea3 fea7 feb3 feb7 febb febf fec3 fec7 fecb fecf fed3 fed7 fedb fedf fee3 fee7 feeb fef3`,
  medial: `
fb55 fb59 fb5d fb61 fb65 fb69 fb6d fb71 fb75 fb79 fb7d fb81 fb91 fb95 fb99 fb9d fba3 fba9 fbad fbd6 fbe7
fbe9 fbff fcdf-fcf4 fd34-fd3b fe71 fe77 fe79 fe7b fe7d fe7f fe8c fe92 fe98 fe9c fea0 fea4 fea8 feb4 feb8
febc fec0 fec4 fec8 fecc fed0 fed4 fed8 fedc fee0 fee4 fee8 feec fef4`,
  small: `
fe50-fe6b`,
  narrow: `
ff61-ffdc ffe8-ffee`,
} as const satisfies Record<string, string>;

export const shorterDecompositions = `
fb2c=fb49-5c1 fb2d=fb49-5c2 1d160=1d15f-1d16e 1d161=1d15f-1d16f 1d162=1d15f-1d170 1d163=1d15f-1d171
1d164=1d15f-1d172 1d1bd=1d1bb-1d16e 1d1be=1d1bc-1d16e 1d1bf=1d1bb-1d16f 1d1c0=1d1bc-1d16f f77=0fb2-0f81
f79=0fb3-0f81 320e=0028-1100-1161-0029 320f=0028-1102-1161-0029 3210=0028-1103-1161-0029
3211=0028-1105-1161-0029 3212=0028-1106-1161-0029 3213=0028-1107-1161-0029 3214=0028-1109-1161-0029
3215=0028-110b-1161-0029 3216=0028-110c-1161-0029 3217=0028-110e-1161-0029 3218=0028-110f-1161-0029
3219=0028-1110-1161-0029 321a=0028-1111-1161-0029 321b=0028-1112-1161-0029 321c=0028-110c-116e-0029
321d=0028-110b-1169-110c-1165-11ab-0029 321e=0028-110b-1169-1112-116e-0029 326e=1100-1161 326f=1102-1161
3270=1103-1161 3271=1105-1161 3272=1106-1161 3273=1107-1161 3274=1109-1161 3275=110b-1161 3276=110c-1161
3277=110e-1161 3278=110f-1161 3279=1110-1161 327a=1111-1161 327b=1112-1161 327c=110e-1161-11b7-1100-1169
327d=110c-116e-110b-1174 327e=110b-116e 3378=0064-006d-00b2 3379=0064-006d-00b3 3395=03bc-2113
3396=006d-2113 3397=0064-2113 3398=006b-2113 339f=006d-006d-00b2 33a0=0063-006d-00b2 33a1=006d-00b2
33a2=006b-006d-00b2 33a3=006d-006d-00b3 33a4=0063-006d-00b3 33a5=006d-00b3 33a6=006b-006d-00b3
33a8=006d-2215-0073-00b2 33af=0072-0061-0064-2215-0073-00b2 fb05=017f-0074 fbdd=0677 fe19=2026 fe30=2025
fe49=203e fe4a=203e fe4b=203e fe4c=203e ffa0=3164 ffa1=3131 ffa2=3132 ffa3=3133 ffa4=3134 ffa5=3135
ffa6=3136 ffa7=3137 ffa8=3138 ffa9=3139 ffaa=313a ffab=313b ffac=313c ffad=313d ffae=313e ffaf=313f
ffb0=3140 ffb1=3141 ffb2=3142 ffb3=3143 ffb4=3144 ffb5=3145 ffb6=3146 ffb7=3147 ffb8=3148 ffb9=3149
ffba=314a ffbb=314b ffbc=314c ffbd=314d ffbe=314e ffc2=314f ffc3=3150 ffc4=3151 ffc5=3152 ffc6=3153
ffc7=3154 ffca=3155 ffcb=3156 ffcc=3157 ffcd=3158 ffce=3159 ffcf=315a ffd2=315b ffd3=315c ffd4=315d
ffd5=315e ffd6=315f ffd7=3160 ffda=3161 ffdb=3162 ffdc=3163 ffe3=00af 1d6b9=03f4 1d6dc=03f5 1d6dd=03d1
1d6de=03f0 1d6df=03d5 1d6e0=03f1 1d6e1=03d6 1d6f3=03f4 1d716=03f5 1d717=03d1 1d718=03f0 1d719=03d5
1d71a=03f1 1d71b=03d6 1d72d=03f4 1d750=03f5 1d751=03d1 1d752=03f0 1d753=03d5 1d754=03f1 1d755=03d6
1d767=03f4 1d78a=03f5 1d78b=03d1 1d78c=03f0 1d78d=03d5 1d78e=03f1 1d78f=03d6 1d7a1=03f4 1d7c4=03f5
1d7c5=03d1 1d7c6=03f0 1d7c7=03d5 1d7c8=03f1 1d7c9=03d6`;
