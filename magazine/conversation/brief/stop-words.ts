import { fold } from '@/magazine/text/fold'

// Words that say how something is said, not what it is about: of English, Azerbaijani, Russian and Arabic, and of talking
// about an article in any of them.
const lines = [
  `the and that this with for was were not but you your are they them their there have has had his her hers him she its
  from what when where which who whom whose why how all any some one two three would could should will shall can may might
  must been being did does done don didn doesn isn wasn weren won couldn wouldn shouldn hasn haven hadn aren ain mustn into
  onto out over under than then too very just only also even more most much many such same other another each every both
  either neither nor yet still again once ever never always often perhaps maybe quite rather really about after before
  between because since while until though although however through without within against upon our ours mine myself
  himself herself itself themselves yourself here now like get got give given take taken make made say says said tell told
  think thought know knew known see saw seen come came goes going gone want need let put thing things something anything
  nothing everything someone somebody anyone anybody nobody everybody people person way ways lot bit kind sort part good
  well better best right wrong true little less least few own first last next new old long back down off away yes sure
  indeed agree article author comment comments piece read reading reader readers write writes written writing wrote wonder
  point word words question answer thank thanks please sorry year years day days time times those these wouldn theirs
  else enough almost already around able seem seems find found ask asked keep kept look looked looks mean means used use
  work works working long show shows shown turn turned call called stand stands half whole feel left whether
  four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
  thirty forty fifty sixty seventy eighty ninety hundred thousand second third dear bad upon high highest given large
  small big great different possible certain clear close far near early late later tonight today tomorrow yesterday
  week month hour minute morning evening night begin begins began end ends ended happen happened happens start started`,
  `və ilə bu bir olan olub olar olur olsa idi imiş isə ki da də ya yox var hər heç çox daha lap elə belə necə niyə nə kim
  mən sən biz siz onlar onun onu ona bunun bunu buna mənim sənin bizim sizin öz özü üçün kimi qədər sonra əvvəl amma ancaq
  lakin çünki əgər hətta yalnız artıq indi hələ yenə bəlkə görə haqqında arasında deyil deyir dedi deyə edir edib etdi
  etmək olmaq oldu şey adam məqalə müəllif şərh oxudum yazı yazıb söz sual cavab bəli xeyr həm yaxşı düz vaxt gün
  dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli yüz min böyük kiçik başqa həmin axı bunlar bütün`,
  `это этот эта эти того тому том тот все всё всех всего она они оно его ему ним них нам нас вам вас мне меня мой моя моё
  мои наш ваш свой свою себя кто что как где когда зачем почему который которая которые которое или либо если чтобы потому
  поэтому тоже также даже лишь только уже ещё еще очень более менее самый самая быть был была было были будет есть нет да
  для без над под при про через между после перед пока около один одна одно два три раз так там тут здесь теперь потом
  сейчас всегда никогда иногда может можно нужно надо хотя однако зато ведь вот бы же ли не ни на по из от до об во со
  статья статью статье автор комментарий читал читать слово слова сказать говорит говорят человек люди дело год лет день
  время просто конечно кажется знаю думаю какой какая какие чем чего этого этой этом такой такая такие много мало
  четыре пять шесть семь восемь девять десять двадцать тридцать сорок сто тысяча большой новый другой самом деле`,
  `في من على عن إلى الى أن ان إن كان كانت يكون هذا هذه ذلك تلك هو هي هم نحن أنا انا أنت الذي التي الذين ما ماذا لماذا كيف
  متى أين كل بعض غير قد لقد ثم أو او لا لم لن ليس ليست مع بين عند بعد قبل حتى إذا اذا لو لأن لكن ولكن كما أيضا جدا فقط
  أكثر اقل مثل حين هنا هناك منه منها فيه فيها عليه عليها له لها لهم به بها شيء مقال المقال الكاتب تعليق قرأت كتب كلمة
  سؤال جواب نعم يوم سنة عام وقت الناس واحد يا أي اي دون كنت أما وهو وهي ومن وما وفي
  اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف كبير صغير جديد آخر نفس نفسه كله`,
]

const stopWords: ReadonlySet<string> = new Set(lines.flatMap(line => line.split(/\s+/u).map(fold)))

/** Whether a folded word is one that any conversation is full of. */
export const isStopWord = (word: string): boolean => stopWords.has(word)
